_base_ = ['a.groovy', 'b.groovy']
