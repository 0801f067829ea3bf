x = { a -> a }.curry(1)
