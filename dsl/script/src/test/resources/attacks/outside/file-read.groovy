x = new File('/etc/passwd').text
