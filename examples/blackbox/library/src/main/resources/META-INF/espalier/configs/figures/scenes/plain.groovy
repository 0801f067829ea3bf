_base_ = '../title.groovy'

figures = [
  Circle(radius: 1),
  Square(side: 2),
]
