_base_ = '../../../configs/quickstart.groovy'

def steps = _base_.train_pipeline
data.train.pipeline = [steps[0], RandomBrightness(reach: 0.3)] + steps[1..-1]
