x = ''.'class'
