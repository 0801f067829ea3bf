\u0040Grab('a:b:1')
import a.B
