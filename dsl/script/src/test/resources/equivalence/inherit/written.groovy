model = dict(backbone: dict(type: 'ResNet', depth: 101), head: dict(channels: [1, 3]))
