_base_ = 'middle.groovy'
