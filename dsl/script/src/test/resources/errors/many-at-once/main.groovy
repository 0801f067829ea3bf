_base_ = ['broken.groovy', 'also_broken.groovy']
