_base_ = '_base.groovy'
model = dict(_delete_: true, *: _base_.model, backbone: ResNet(depth: 101), head: [channels: [1, 3]])
