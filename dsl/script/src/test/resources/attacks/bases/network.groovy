_base_ = '//host/share/a.groovy'
