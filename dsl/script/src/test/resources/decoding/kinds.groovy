names = dict(one: 'nose', 2: 'eye')
classes = ['person', 'dog', 'person']
timeout = '90 minutes'
slug = 'Not-a-slug'
regions = [dict(radius: 3), Cirlce(radius: 3), Circle(radius: 3)]
schedules = [
    dict(learning_rate: 0.1),
    dict(lr: 0.1, learning_rate: 0.1),
    dict(lr: 0.1, floor: 0.01),
    dict(lr: 0.1, min_lr: 1)]
