model = dict(depth: 50, backbone: dict(depth: 1))
lst = [1, 2]
optimizer = dict(lr: 1)
