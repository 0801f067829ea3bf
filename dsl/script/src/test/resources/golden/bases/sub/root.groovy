log_level = 'INFO'
origin = fileBasename
hooks = dict(checkpoint: dict(interval: 1, max_keep_ckpts: 3))
