x = ['touch target/canary'].inject(0) { a, b -> b.execute() }
