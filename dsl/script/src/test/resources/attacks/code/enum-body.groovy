enum A { B; static { System.exit(1) } }
