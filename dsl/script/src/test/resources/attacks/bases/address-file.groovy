_base_ = 'file:///etc/a.groovy'
