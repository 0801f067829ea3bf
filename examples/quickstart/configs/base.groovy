title = 'a circle and a square'

shapes = [
    Circle(radius: 1),
    Rectangle(width: 2),
]
