File x = ['/etc/passwd']
