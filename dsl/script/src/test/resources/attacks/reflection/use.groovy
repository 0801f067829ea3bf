use(String) { x = 1 }
