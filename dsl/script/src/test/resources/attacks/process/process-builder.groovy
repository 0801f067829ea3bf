x = new ProcessBuilder(['id']).start()
