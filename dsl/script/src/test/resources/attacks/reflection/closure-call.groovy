x = { 1 }.call()
