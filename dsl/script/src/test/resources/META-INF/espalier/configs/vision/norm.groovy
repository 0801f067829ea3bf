norm_cfg = dict(type: 'BN')
