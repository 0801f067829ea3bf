_base_ = '../../nowhere.groovy'
