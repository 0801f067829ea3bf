def f(n) { [1, 2].collect { f(it) } }
x = f(1)
