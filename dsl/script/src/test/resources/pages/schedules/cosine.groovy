lr_config = dict(policy: 'CosineAnnealing', min_lr: 0)
