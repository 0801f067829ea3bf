_base_ = 'sub/root.groovy'
optimizer = dict(type: 'Adam', lr: 5e-4)
work_dir = fileBasename
hooks { checkpoint { interval = 10 } }
