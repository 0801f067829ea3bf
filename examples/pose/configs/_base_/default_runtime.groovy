// What every training shares.
checkpoint_config = dict(interval: 1, max_keep_ckpts: 3)
log_config = dict(interval: 50, hooks: [TextLoggerHook(), JsonLoggerHook()])
log_level = 'INFO'
load_from = null
resume_from = null
workflow = [tuple('train', 1)]
