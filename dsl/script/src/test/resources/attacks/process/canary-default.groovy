def f(a = 'touch target/canary'.execute()) { a }
x = f()
