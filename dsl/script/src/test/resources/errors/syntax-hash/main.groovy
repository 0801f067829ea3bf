lr = 1 # the rate
