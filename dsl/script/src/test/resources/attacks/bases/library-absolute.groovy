_base_ = 'vision::/etc/a.groovy'
