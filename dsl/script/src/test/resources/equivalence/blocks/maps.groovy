optimizer = [type: 'Adam', 'lr': 5e-4]
model = dict(type: 'TopDown', backbone: [type: 'ResNet'] + [depth: 50])
