a = TRUE
b = System
c = java.lang.Runtime
d = [1, 2].class
e = _base
this.'odd name' = missing
