checkpoint_config = dict(interval: 10)
log_config = dict(interval: 50, hooks: [TextLoggerHook()])
log_level = 'INFO'
load_from = null
resume_from = null
dist_params = dict(backend: 'nccl')
workflow = [tuple('train', 1)]
