_base_ = 'base.groovy'

title = 'two circles and a square'
shapes = _base_.shapes + [dict(type: 'scaled', factor: 3, shape: Circle(radius: 0.5))]
