optimizer = Adam(lr: 1e-3)
