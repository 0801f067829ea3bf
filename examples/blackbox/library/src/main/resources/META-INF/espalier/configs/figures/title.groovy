title = 'a scene of the library'
