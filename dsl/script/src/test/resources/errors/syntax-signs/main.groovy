a = - -5
b = -(-5)
c = - -b
d = [1].collect { x, x -> x }
