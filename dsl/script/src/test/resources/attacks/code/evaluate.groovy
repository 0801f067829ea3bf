x = evaluate('1 + 1')
