optimizer = dict(type: 'Adam', lr: 5e-4, betas: [0.9, 0.999])
lr_config = dict(policy: 'cosine', warmup: 'linear')
model = dict(neck: dict(channels: 3, kernel: 5), head: dict(a: 1))
list_over_map = dict(a: 1)
map_over_null = null
