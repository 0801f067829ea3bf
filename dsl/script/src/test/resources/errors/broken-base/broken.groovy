model = dict(
    depth: 50
    style: 'x')
lr = 012
