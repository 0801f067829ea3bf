name = 'res50'
lr = 5e-4
tiny = 1e-05
plain = "${name}_lr${lr}_${tiny}_$name"
computed = "${[1, 2, 3].sum() * 2} of ${'x'.toUpperCase()}"
paths = "${name}/${1 + 1}/${true ? 'a' : 'b'}"
joined = 'a' + 'b' + 1
repeated = '=' * 5
picked = 'heatmap'[0] + 'heatmap'[-1] + 'heatmap'[0..3]
multi = """
  ${name}
"""
