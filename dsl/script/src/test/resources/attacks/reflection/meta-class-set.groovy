String.metaClass.foo = { 1 }
