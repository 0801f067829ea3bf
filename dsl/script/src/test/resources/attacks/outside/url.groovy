x = 'http://localhost'.toURL().text
