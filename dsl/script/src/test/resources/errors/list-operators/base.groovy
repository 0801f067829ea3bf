pipeline = [Load(), Resize(size: 256), Resize(size: 512)]
steps = [170, 200]
lr = 0.1
