lr = undefined_name
optimizer = dict(lr: lr, type: 'Adam')
optimizer.lr = 3
def local = also_undefined
model { depth = local; width = depth }
