"""Makes the files of this folder by CPython's own pickler and zipfile.

PyTorch itself is not needed: the modules below have its names, and the records are laid out as
torch.save lays them out. Run: python3 make.py
"""
import collections
import io
import os
import pickle
import struct
import sys
import types
import zipfile

torch = types.ModuleType("torch")
utils = types.ModuleType("torch._utils")
sys.modules["torch"] = torch
sys.modules["torch._utils"] = utils


def _function(module, name):
    def f(*args):
        raise RuntimeError(name)

    f.__name__ = f.__qualname__ = name
    f.__module__ = module.__name__
    setattr(module, name, f)
    return f


rebuild = _function(utils, "_rebuild_tensor_v2")
parameter = _function(utils, "_rebuild_parameter")

CODES = {
    "Float": "f", "Double": "d", "Half": "e", "BFloat16": None, "Long": "q", "Int": "i",
    "Short": "h", "Char": "b", "Byte": "B", "Bool": "?",
}
for kind in CODES:
    setattr(torch, kind + "Storage", type(kind + "Storage", (), {"__module__": "torch"}))


class Storage:
    def __init__(self, kind, values):
        self.kind, self.values = kind, values

    def data(self, order):
        if self.kind == "BFloat16":
            return b"".join(
                (b[2:] if order == "<" else b[:2])
                for b in (struct.pack(order + "f", v) for v in self.values))
        return struct.pack(order + str(len(self.values)) + CODES[self.kind], *self.values)


class Tensor:
    def __init__(self, storage, offset, size, stride):
        self.args = (storage, offset, size, stride, False, collections.OrderedDict())

    def __reduce_ex__(self, protocol):
        return rebuild, self.args


class Parameter(Tensor):
    def __reduce_ex__(self, protocol):
        return parameter, (Tensor(*self.args[:4]), True, collections.OrderedDict())


def save(path, obj, protocol=2, order="<", compression=zipfile.ZIP_STORED):
    storages = {}

    class Pickler(pickle.Pickler):
        def persistent_id(self, o):
            if not isinstance(o, Storage):
                return None
            key = storages.setdefault(id(o), (str(len(storages)), o))[0]
            return ("storage", getattr(torch, o.kind + "Storage"), key, "cpu", len(o.values))

    out = io.BytesIO()
    Pickler(out, protocol).dump(obj)
    name = os.path.splitext(path)[0]
    with zipfile.ZipFile(path, "w", compression) as z:
        def put(record, content):
            z.writestr(zipfile.ZipInfo(name + "/" + record), content, compression)
        put("data.pkl", out.getvalue())
        put("byteorder", "little" if order == "<" else "big")
        for key, storage in storages.values():
            put("data/" + key, storage.data(order))
        put("version", "3\n")


def vector(kind, values):
    return Tensor(Storage(kind, values), 0, (len(values),), (1,))


os.chdir(os.path.dirname(os.path.abspath(__file__)))

types_ = collections.OrderedDict(
    f32=vector("Float", [1.5, -2.0]), f64=vector("Double", [0.1]), f16=vector("Half", [0.5, -1]),
    bf16=vector("BFloat16", [1.0, -3.5]), i64=vector("Long", [-(2**40), 7]),
    i32=vector("Int", [-5]), i16=vector("Short", [-300]), i8=vector("Char", [-7]),
    u8=vector("Byte", [200, 1]), b=vector("Bool", [True, False]))
types_._metadata = collections.OrderedDict([("", {"version": 1})])
save("types.pth", types_)
save("big_endian.pth", types_, order=">")
save("deflated.pth", types_, compression=zipfile.ZIP_DEFLATED)

shared = Storage("Float", [float(i) for i in range(12)])
save("views.pth", {
    "whole": Tensor(shared, 0, (3, 4), (4, 1)),
    "turned": Tensor(shared, 0, (4, 3), (1, 4)),
    "row": Tensor(shared, 4, (4,), (1,)),
    "column": Tensor(shared, 1, (3,), (4,)),
    "repeated": Tensor(shared, 5, (2, 2), (0, 1)),
    "scalar": Tensor(shared, 11, (), ()),
    "empty": Tensor(Storage("Float", []), 0, (0, 4), (4, 1)),
    "parameter": Parameter(shared, 0, (2, 2), (2, 1)),
})


def mmcv(path, protocol):
    weights = collections.OrderedDict([
        ("module.0.weight", Tensor(Storage("Float", [1.0, 2.0]), 0, (1, 2), (2, 1))),
        ("module.0.num_batches_tracked", Tensor(Storage("Long", [12]), 0, (), ())),
    ])
    import numpy
    save(path, {
        "meta": {"mmcv_version": "1.6.0", "epoch": 3, "iter": 2**70, "seed": None, "lr": [0.1],
                 "shape": (1, 2, 3, 4), "raw": b"\x00\xff", "classes": {"cat", "dog"},
                 "hook_msgs": {"best_score": numpy.float64(0.5), "fine": True}},
        "state_dict": weights,
        "optimizer": {"state": {0: {"step": 3, "exp_avg": vector("Float", [9.0])}},
                      "param_groups": [{"lr": 0.1, "params": [0]}]},
    }, protocol)


mmcv("mmcv.pth", 2)
mmcv("protocol4.pth", 4)
mmcv("protocol5.pth", 5)


save("line.pth", {"state_dict": {
    "module.weight": Tensor(Storage("Double", [2.0]), 0, (1, 1), (1, 1)),
    "module.bias": vector("Half", [0.0]),
    "module.head.bias": vector("Float", [0.0]),
}})


class Evil:
    def __reduce__(self):
        return os.system, ("touch /tmp/owned",)


save("evil.pth", {"state_dict": {"w": vector("Float", [1.0])}, "meta": Evil()})
