_base_ = ['_base.groovy']
model {
    backbone { depth = 101 }
    head.channels = [1, 3]
}
