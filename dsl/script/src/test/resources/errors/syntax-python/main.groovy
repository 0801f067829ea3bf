a = x and y
b = not x
c = 1 if x else 2
d = lambda x: x
e = x is None
f = f'text'
def g(x): x + 1
for i in range(3): h = i
