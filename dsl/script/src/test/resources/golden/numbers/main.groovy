quotient = 7 / 2
whole = 8 / 2
integer_quotient = 7.intdiv(2)
remainder = -7 % 3
power = 2 ** 10
negative_power = 2 ** -1
big = 2 ** 100
overflow = 9223372036854775807 + 1
mixed = 1 + 0.5
chain = 1 + 2 * 3 - 4
half_even = [0.5.round(), 1.5.round(), 2.5.round()]
digits = 0.12345.round(3)
truncated = 2.9.toInteger()
floors = [2.9.floor(), -2.1.floor(), 2.1.ceil()]
absolute = [(-3).abs(), Math.abs(-2.5)]
math = [Math.sqrt(16), Math.max(1, 2.5), Math.floor(2.7), Math.pow(2, 3)]
equal = 1 == 1.0
ordered = [1 < 2, 2 <= 2.0, 'a' < 'b', 3 <=> 2, !true, 1 != 2]
compound = 10
compound += 5
compound *= 2
compound -= 1
parsed = ['42'.toInteger(), '1e-3'.toDouble()]
scaled = 5e-4 * 8
