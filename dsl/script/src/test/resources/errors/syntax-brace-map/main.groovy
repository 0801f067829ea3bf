model = {'a': 1}
