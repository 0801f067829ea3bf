x = Eval.me('1')
