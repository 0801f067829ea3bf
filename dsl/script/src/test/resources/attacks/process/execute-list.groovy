x = ['sh', '-c', 'id'].execute()
