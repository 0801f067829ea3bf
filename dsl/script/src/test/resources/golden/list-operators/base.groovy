pipeline = [Load(), Resize(size: 256), Flip(p: 0.5), Collect(keys: ['img'])]
model = dict(stages: [64, 128, 256])
