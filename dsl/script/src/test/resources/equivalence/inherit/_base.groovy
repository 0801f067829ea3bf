model = dict(backbone: dict(type: 'ResNet', depth: 50), head: dict(channels: [1, 2]))
