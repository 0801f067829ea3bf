_base_ = ['a.txt', 3]
x = 1
_base_ = 'again.groovy'
