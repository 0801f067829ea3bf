model = TopDown(backbone: ResNet(depth: 50))
optimizer = Adam(lr: 5e-4)
