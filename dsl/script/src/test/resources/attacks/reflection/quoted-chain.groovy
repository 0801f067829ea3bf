x = ''.'class'.'classLoader'
