pipeline = [Load(), Resize(size: 256), Collect()]
