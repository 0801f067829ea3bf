\u0069mport java.io.File
x = 1
