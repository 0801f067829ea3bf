x = "${'touch target/canary'.execute()}"
