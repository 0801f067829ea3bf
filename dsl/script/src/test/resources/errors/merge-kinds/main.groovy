_base_ = 'base.groovy'
model { backbone = dict(depth: dict(a: 1)) }
optimizer { _delete_ = ['lrr'] }
