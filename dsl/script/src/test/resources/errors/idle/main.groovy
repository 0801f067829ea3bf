ResNet(depth: 50)
lr
optimizer 'Adam'
ResNet { depth = 3 }
