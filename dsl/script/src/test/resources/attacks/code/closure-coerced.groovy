x = { 1 } as Runnable
