package a.b
