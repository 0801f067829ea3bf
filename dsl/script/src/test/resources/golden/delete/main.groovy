_base_ = 'base.groovy'
optimizer = dict(_delete_: true, type: 'SGD', inner: dict(_delete_: true, z: 1))
lr_config { _delete_ = true; policy = 'step' }
fresh = dict(_delete_: true, z: 1)
model = dict(neck: dict(_delete_: ['channels']), head: null)
list_over_map = [1]
map_over_null = dict(a: 1)
