x = 'id'.invokeMethod('execute', null)
