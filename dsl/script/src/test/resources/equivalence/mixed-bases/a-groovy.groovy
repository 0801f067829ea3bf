_base_ = '_base.groovy'
model { head { b = _base_.channels } }
optimizer = dict(_delete_: true, type: 'SGD')
name = "c${_base_.channels}"
