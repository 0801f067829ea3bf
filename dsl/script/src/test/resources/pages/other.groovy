optimizer = dict(type: 'SGD')
