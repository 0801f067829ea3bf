import java.nio.file.Files
def int_typed(int x) { x }
class Foo {}
a = new File('/tmp')
if (a) { b = 1 }
for (i in 0..3) { c = i }
while (true) { }
d = System.getProperty('x')
e = 'ls'.&execute
f = [1] as Set
g = (int) 3.5
h = { it }
i++
j = 1 << 3
k = x =~ /a/
try { l = 1 } catch (e) { }
int m = 1
n = ~1
assert true
o = switch (1) { case 1 -> 2 }
p = String
def (q, r) = [1, 2]
@Deprecated s = 1
t = u = 1
