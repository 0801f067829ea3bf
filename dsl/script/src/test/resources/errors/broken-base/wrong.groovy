lr = nope + 1
