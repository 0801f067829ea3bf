x = (0..18).inject([1]) { a, i -> [a, a] }
y = (0..18).inject([1]) { a, i -> [a, a] }
z = (0..9999).collect { x == y }
