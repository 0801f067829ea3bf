_base_ = 'page.groovy'
