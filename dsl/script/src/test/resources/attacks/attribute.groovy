x = ''.@value
