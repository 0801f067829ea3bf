interface A { }
