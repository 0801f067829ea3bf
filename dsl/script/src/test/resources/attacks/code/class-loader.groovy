x = new GroovyClassLoader().parseClass('class A { }')
