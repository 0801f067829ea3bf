x = ''.metaClass
