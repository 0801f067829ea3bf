_base_ = 'base.groovy'
pipeline = dict(
    _remove_: ['Laod', 7],
    _patch_: dict(Resize: dict(size: 1)),
    _apend_: [Flip()])
steps = dict(_append_: 210)
lr = dict(_append_: [0.2])
