x = java.lang.Runtime.getRuntime().exec('id')
