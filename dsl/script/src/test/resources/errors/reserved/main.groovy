filename = 'x'
dict = 3
type = 'fine'
def helper() { 1 }
helper = 2
