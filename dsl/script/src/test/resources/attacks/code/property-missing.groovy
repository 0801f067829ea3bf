x = propertyMissing('a')
