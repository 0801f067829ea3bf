def base_lr = 5e-4

def scaled(batch, reference = 64) {
    def factor = batch / reference
    return base_lr * factor
}

def keypoint(name, id, swap = '') {
    dict(name: name, id: id, swap: swap)
}

lr = scaled(128)
small = scaled(32, 32)
points = [0: keypoint('nose', 0), 1: keypoint('left_eye', 1, 'right_eye')]

def factorial(n) { n <= 1 ? 1 : n * factorial(n - 1) }
big = factorial(20)
