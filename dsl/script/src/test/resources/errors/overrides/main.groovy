optimizer = dict(lr: 1)
pipeline = [1, 2]
