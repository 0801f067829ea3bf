_base_ = ['runtime.groovy', 'dataset.groovy']
