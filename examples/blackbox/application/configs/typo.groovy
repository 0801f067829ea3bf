_base_ = 'figures::scenes/plain.groovy'

figures = [Hexagon(sides: 1), Squares(side: 2)]
