x = 'id'.'execute'()
