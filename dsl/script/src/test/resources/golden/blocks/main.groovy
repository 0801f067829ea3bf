depth = 18
optimizer { type = 'Adam'; lr = 5e-4 }
optimizer { lr = 1e-3; betas = tuple(0.9, 0.999) }
model {
    type = 'TopDown'
    depth = depth
    backbone {
        type = 'ResNet'
        depth = depth * 2
        def half = depth.intdiv(2)
        out = [half, depth]
    }
    head.in_channels = 2048
    head.loss = JointsMse()
}
model.backbone.depth = 50
data {
    samples = 64
    train { per_gpu = samples; pipeline = [Flip()] }
    val { per_gpu = samples.intdiv(2) }
}
