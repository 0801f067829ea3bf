_base_ = 'figures::scenes/plain.groovy'

title = 'the gallery'
figures = _base_.figures + [Hexagon(side: 1)]
