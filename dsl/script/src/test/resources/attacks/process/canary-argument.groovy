x = dict(a: 'touch target/canary'.execute())
