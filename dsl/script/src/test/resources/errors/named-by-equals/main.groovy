model = ResNet(depth=50)
