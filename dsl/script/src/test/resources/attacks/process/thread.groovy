x = Thread.start { }
