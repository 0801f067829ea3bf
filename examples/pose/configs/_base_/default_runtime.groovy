// What every training shares.
checkpoint_config = dict(interval: 1)
log_config = dict(interval: 50, hooks: [dict(type: 'TextLoggerHook')])
log_level = 'INFO'
load_from = null
resume_from = null
workflow = [tuple('train', 1)]
