common = dict(a: [1, 2])
