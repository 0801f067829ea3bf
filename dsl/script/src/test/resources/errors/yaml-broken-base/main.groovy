_base_ = 'base.yaml'
