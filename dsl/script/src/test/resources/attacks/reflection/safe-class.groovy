x = ''?.class?.forName('a')
