x = "${id}".execute()
