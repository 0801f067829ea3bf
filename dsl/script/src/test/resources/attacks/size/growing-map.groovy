x = (0..90000).inject([:]) { all, i -> all + [(i): i] }
