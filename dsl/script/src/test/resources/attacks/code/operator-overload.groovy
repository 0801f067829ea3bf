class A { def plus(o) { 1 } }
x = new A() + 1
