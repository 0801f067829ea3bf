model = dict(
    backbone: ResNet(depth: 50)
    neck: null)
