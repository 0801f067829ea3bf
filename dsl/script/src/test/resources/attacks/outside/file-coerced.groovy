x = ('/etc/passwd' as File).text
