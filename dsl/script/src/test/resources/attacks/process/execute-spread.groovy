x = ['id']*.execute()
