x = ''.getClass().getClassLoader()
