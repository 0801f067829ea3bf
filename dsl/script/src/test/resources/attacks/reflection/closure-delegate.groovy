x = [1].each { delegate.run() }
