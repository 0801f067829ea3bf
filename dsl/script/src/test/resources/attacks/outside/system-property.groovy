x = System.getProperty('user.home')
