_base_ = 'inherits_page.groovy'
