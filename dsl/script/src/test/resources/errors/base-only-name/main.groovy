_base_ = 'base.groovy'
pipeline = train_pipeline + [Flip()]
other = _base_.trian_pipeline
