_base_ = '_base.groovy'
pipeline = dict(_patch_: dict(Resize: dict(size: 192)), _insert_: dict(Collect: [Flip()]))
