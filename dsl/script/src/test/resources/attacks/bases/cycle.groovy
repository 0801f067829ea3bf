_base_ = 'cycle.groovy'
