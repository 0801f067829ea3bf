optimizer = dict(type: 'SGD')
optimizer.type = 'Adam'
optimizer['lr'] = 5e-4
model { type = 'TopDown'; backbone.type = 'ResNet'; backbone.depth = 50 }
