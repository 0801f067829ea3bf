empty = dict()
brackets = [a: 1, 'b c': 2, 3: 'three', (1 + 3): 'four']
plain = dict(type: 'pck', thr: 0.2)
typed = ResNet(depth: 50, out_indices: [3])
bare = LoadImage()
scoped = mmdet.models.ResNet(depth: 50)
from_map = ResNet([depth: 18])
mixed = ResNet(*: [depth: 18, style: 'pytorch'], depth: 34)
type_is_data = dict(type: 'left', swap: '')
block = ResNet {
    depth = 50
    norm { type = 'BN'; requires_grad = true }
}
both = TopDown(test_cfg: dict(flip_test: true)) {
    test_cfg { shift_heatmap = true }
}
nested = dict { a = 1; inner = dict { b = 2 } }
pair = tuple(1, 2)
single = tuple(1)
none = tuple()
spread = tuple(*[1, 2], 3)
in_quotes = dict('useUDP': true)
