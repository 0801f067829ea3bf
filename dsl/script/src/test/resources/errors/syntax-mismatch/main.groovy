model = dict(a: [1, 2)
