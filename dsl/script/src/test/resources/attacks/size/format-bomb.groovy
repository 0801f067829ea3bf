x = 'a'.formatted(1)
