trait A { def x() { 'id'.execute() } }
