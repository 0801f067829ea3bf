a = optimizer(lr: 1)
b = len([1])
c = [1].map { it }
d = [1].colect { it }
e = [1].take()
f = [1].collect()
g = 'x'.take('y')
def two(x, y) { x }
h = two(1)
i = dict(1, 2)
j = ResNet(50)
k = [1].size { it }
l = null.size()
m = two
n = 'x'.execute()
