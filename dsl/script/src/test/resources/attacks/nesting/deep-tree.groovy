x = (0..5000).inject([]) { inner, i -> [inner] }
