x = 'id'.execute().text
