_base_ = ['a.txt', 3, 'folder']
