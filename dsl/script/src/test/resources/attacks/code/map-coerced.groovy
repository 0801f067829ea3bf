x = [run: { 1 }] as Runnable
