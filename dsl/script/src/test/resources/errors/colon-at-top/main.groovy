lr: 5e-4
