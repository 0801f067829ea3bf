x = 'id'.with { execute() }
