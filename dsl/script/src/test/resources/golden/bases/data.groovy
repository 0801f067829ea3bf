train_pipeline = [LoadImage(), dict(type: 'Resize', size: 256)]
data { train { pipeline = train_pipeline } }
