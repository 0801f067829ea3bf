_base_ = 'base.groovy'
optimizr.lr = 1
model.backbne.depth = 1
model.depth.x = 2
lst[5] = 1
lst[-3] = 1
model { depth { a = 1 } }
def x = 1
def x = 2
y = [1].collect { z = it }
number = 3
number { a = 1 }
_base_.x = 3
