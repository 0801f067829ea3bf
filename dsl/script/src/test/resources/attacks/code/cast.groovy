x = (File) '/etc/passwd'
