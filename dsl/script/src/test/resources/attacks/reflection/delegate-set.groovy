x = [1].collect { delegate = it }
