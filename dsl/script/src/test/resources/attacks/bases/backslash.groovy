_base_ = '..\\..\\a.groovy'
