model = dict(
    depth: 50,,
    channels: [1 2, 3],
    head: Head(in: 3; out: 4),
    norm: dict(type 'BN'),
    -1: 'x')
lr = base lr
decay = = 1
def half(x, x) { x / 2 }
x = [a: 1, 2]
y = f(1)(2)
z = "${}"
w = a.
v = true ? 1
