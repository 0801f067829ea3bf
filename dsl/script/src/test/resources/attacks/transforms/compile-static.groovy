@groovy.transform.CompileStatic(extensions = 'a.groovy')
def f() { 1 }
