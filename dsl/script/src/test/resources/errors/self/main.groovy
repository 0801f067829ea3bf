_base_ = './main.groovy'
