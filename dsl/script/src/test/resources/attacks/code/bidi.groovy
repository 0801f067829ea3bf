x = 'a' /* ‮ } */ + System.exit(1)
