_base_ = [select('/etc', 'a')]
