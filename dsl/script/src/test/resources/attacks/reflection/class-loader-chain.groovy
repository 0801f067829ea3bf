x = ''.class.classLoader.loadClass('a')
