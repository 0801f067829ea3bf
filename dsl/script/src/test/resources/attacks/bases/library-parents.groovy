_base_ = 'vision::../../a.groovy'
