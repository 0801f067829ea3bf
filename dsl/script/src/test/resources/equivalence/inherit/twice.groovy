_base_ = 'merged.groovy'
