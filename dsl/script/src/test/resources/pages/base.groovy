train_pipeline = [LoadImage(), dict(type: 'Resize', size: 256)]
model = dict(backbone: dict(type: 'ResNet', depth: 50))
optimizer = dict(type: 'Adam', lr: 5e-4)
data { train { pipeline = train_pipeline } }
augment = [Rotate(angle: 5), Rotate(angle: 20), Flip()]
total_epochs = 100
