a = “ResNet”
b = 1 + 2
c = 1 – 2
d = `x`
e = €
