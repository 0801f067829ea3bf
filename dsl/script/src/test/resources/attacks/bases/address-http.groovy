_base_ = 'http://localhost/a.groovy'
