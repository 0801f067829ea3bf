x = env.PATH
