data_root = env('HOME_OF_DATA', 'data')
user = env('NOBODY_SETS_THIS', 'anyone')
debug = env('DEBUG_RUN', '') == 'true'
total_epochs = debug ? 1 : 210
fallback = null ?: 'other'
kept = 0 ?: 7
safe = null?.size()
logic = [true && 'x', false || [], !0, !'text']
chosen = [small: 18, large: 50]['large']
given = [a: 1].get('b', 2)
