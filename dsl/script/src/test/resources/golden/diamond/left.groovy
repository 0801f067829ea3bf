_base_ = 'common.groovy'
left = 1
