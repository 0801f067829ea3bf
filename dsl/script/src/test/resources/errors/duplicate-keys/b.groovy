other = 1
model = dict(b: 1)
