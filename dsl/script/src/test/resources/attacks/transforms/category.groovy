@Category(String) class A { }
