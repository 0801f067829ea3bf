b = while_training
c = [1, 2][3]
