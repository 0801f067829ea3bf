_base_ = 'jar:file:/a.jar!/a.groovy'
