optimizer = dict(type: 'Adam', lr: 5e-4)
pipeline = [dict(type: 'Load'), dict(type: 'Flip', p: 0.5)]
info = [0: 'nose', 1: 'eye']
gone = dict(a: 1, b: 2)
