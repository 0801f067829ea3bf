_base_ = 'base.groovy'
pipeline = dict(
    _remove_: 'Flip',
    _patch_: dict(Resize: dict(size: 192)) + [(-1): dict(keys: ['img', 'target'])],
    _insert_: dict(Collect: [Normalize(), ToTensor()]))
model.stages = dict(_append_: [512], _patch_: [0: 32])
fresh = dict(_append_: [1], _prepend_: [0])
