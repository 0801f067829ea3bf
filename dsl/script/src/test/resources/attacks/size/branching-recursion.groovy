def f(n) { n == 0 ? 0 : f(n - 1) + f(n - 1) }
x = f(60)
