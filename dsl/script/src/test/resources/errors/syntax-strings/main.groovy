a = 'C:\data'
b = "5$"
c = "${1 2}"
d = 'it's'
e = """never
f = 1
