x = [1].collect { 'touch target/canary'.execute() }
