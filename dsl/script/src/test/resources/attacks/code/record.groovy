record A(int x) { A { System.exit(1) } }
