_base_ = '_base.groovy'
pipeline[1].size = 192
pipeline = _base_.pipeline.take(1) + [Resize(size: 192), Flip()] + _base_.pipeline.drop(2)
