lr_config = dict(policy: 'step', step: [170, 200])
