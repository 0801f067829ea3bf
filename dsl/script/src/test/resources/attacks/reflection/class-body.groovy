class A { static { System.exit(1) } }
