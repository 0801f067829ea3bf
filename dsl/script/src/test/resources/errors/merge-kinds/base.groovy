model = dict(backbone: dict(depth: 50))
optimizer = dict(lr: 1)
