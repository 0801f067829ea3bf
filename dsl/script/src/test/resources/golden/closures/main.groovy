doubled = [1, 2, 3].collect { it * 2 }
named = [1, 2].collect { x -> x + 10 }
kept = (1..6).findAll { it % 2 == 0 }
found = [1, 4, 9].find { it > 3 }
missing = [1].find { it > 3 }
any = [1, 2].any { it == 2 }
every = [1, 2].every { it > 1 }
sum = [1, 2, 3].sum()
sum_of = [1, 2].sum { it * it }
folded = [1, 2, 3].inject(10) { total, x -> total + x }
reduced = [1, 2, 3].inject { a, b -> a * b }
entries = ['a', 'b'].withIndex().collectEntries { name, i -> [(name): i] }
pairs = [1, 2].collectEntries { [it, it * it] }
inverted = [nose: 0, eye: 1].collectEntries { k, v -> [(v): k] }
map_values = [a: 1, b: 2].collect { k, v -> "$k=$v" }
one_parameter = [a: 1].collect { it.key + it.value }
filtered = [a: 1, b: 2].findAll { k, v -> v > 1 }
sorted = [3, 1, 2].sort()
sorted_by = ['ccc', 'a', 'bb'].sort { it.size() }
descending = [1, 3, 2].sort { a, b -> b <=> a }
largest = [[n: 1], [n: 3]].max { it.n }
unique = [1, 2, 1].unique()
grouped = ['ab', 'ac', 'b'].groupBy { it[0] }
many = [1, 2].collectMany { [it, -it] }
total = 0
def sum_so_far = 0
[1, 2, 3].each { sum_so_far += it }
total = sum_so_far
nested = [1, 2].collect { x -> [10, 20].collect { y -> x * y } }
skeleton = [['nose', 'eye'], ['eye', 'ear']].withIndex().collectEntries { link, i ->
    [(i): dict(link: tuple(*link), id: i)]
}
blocks = [18, 50].collect { depth_of -> ResNet { depth = depth_of } }
