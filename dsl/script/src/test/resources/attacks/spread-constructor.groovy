x = [new Date()]*.time
