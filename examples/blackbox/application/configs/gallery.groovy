_base_ = 'figures::scenes/plain.groovy'

title = 'the gallery'
figures = [Ring(radius: 1)] + _base_.figures[1..-1] + [Hexagon(side: 1)]
