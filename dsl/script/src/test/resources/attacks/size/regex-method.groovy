x = 'aaaa'.matches('(a+)+b')
