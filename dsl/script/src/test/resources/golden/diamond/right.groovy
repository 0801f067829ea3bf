_base_ = 'common.groovy'
right = 2
