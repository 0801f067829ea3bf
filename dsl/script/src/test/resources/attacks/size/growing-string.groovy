x = (0..99999).inject('') { all, i -> all + 'aaaaaaaaaaaaaaaa' }
