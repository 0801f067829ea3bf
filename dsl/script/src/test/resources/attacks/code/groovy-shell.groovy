x = new GroovyShell().evaluate('1')
