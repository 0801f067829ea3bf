lr_config = dict(policy: 'step')
