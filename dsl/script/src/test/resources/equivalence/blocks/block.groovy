optimizer { type = 'Adam'; lr = 5e-4 }
model = TopDown { backbone = ResNet { depth = 50 } }
