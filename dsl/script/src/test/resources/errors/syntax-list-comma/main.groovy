pipeline = [
    Load(),
    Flip()
    Rotate()]
