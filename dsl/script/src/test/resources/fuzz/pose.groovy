_base_ = []
def half(x) { x / 2 }
model = TopDown(backbone: ResNet(depth: 50), head: dict(type: 'a.B', 1: 0xFF, 'k k': -0.0))
optimizer { type = 'Adam'; lr = 5e-4; betas = tuple(0.9, 0.999) }
steps = (0..10).collect { it % 3 == 0 ? half(it) : null }.findAll { it }
name = "${fileBasename}_${steps.size()}"
model.backbone.depth += 1
