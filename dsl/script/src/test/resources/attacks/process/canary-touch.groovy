x = 'touch target/canary'.execute().waitFor()
