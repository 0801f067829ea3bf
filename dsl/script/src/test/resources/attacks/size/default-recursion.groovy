def f(x = f()) { x }
x = f()
