a = 012
b = 10L
c = 1.5f
d = 1_000_
e = 0xGG
f = 1e
g = 08
h = 1.2.3
