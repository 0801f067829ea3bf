_base_ = ['left.groovy', 'right.groovy']
