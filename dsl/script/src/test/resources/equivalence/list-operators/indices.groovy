_base_ = '_base.groovy'
pipeline = dict(_patch_: [1: dict(size: 192)], _insert_: [(-1): [Flip()]])
