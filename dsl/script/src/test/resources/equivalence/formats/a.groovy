model = TopDown(
    backbone: ResNet(depth: 50, out_indices: [3]),
    head: dict(type: 'head', sigmas: [0: 0.5, 1: 1.0], 'trafficLight': null))
betas = tuple(0.9, 0.999)
flags = [true, false, '1', 'yes', Double.POSITIVE_INFINITY]
title = 'two\nlines {{ and }} braces'
optimizer { type = 'Adam'; lr = 5e-4 }
