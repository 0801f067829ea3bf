_base_ = '_base.groovy'
model = dict(backbone: dict(depth: 101), head: dict(channels: [1, 3]))
