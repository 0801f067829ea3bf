x = [('touch target/canary'.execute()): 1]
