x = 'id'.&execute
