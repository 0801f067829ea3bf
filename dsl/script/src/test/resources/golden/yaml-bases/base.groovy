def n = 17
channels = dict(num: n, range: [0..<3])
optimizer = Adam(lr: 5e-4, betas: tuple(0.9, 0.999))
