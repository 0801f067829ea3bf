def f(x) { g(x) }
def g(x) { f(x) }
x = f(1)
