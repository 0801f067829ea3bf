x = Runtime.getRuntime().exec('id')
