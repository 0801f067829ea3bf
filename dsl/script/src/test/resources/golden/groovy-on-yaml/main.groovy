_base_ = 'base.yml'
model.depth = _base_.model.depth + 51
nose = _base_.names[0]
