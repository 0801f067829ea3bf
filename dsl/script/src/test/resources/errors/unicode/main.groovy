name = '😀😀' + nope
