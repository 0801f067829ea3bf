_base_ = ['broken.groovy', 'wrong.groovy']
