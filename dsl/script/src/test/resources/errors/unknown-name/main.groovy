data_root = 'data'
train = dict(img_prefix: dat_root, other: [1, undefined_thing])
use_it = None
