x = 'a'.padLeft(2000000000)
