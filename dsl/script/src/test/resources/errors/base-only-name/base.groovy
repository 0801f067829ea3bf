train_pipeline = [Load()]
