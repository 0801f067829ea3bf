// a comment first
_base_ = 'b.groovy'
