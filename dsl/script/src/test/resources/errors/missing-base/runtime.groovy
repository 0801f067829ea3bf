_base_ = 'deep/one.groovy'
