x = Class.forName('java.lang.Runtime')
