def methodMissing(String name, args) { 1 }
x = foo()
