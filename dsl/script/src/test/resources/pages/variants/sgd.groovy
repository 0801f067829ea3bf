optimizer = SGD(lr: 0.1)
