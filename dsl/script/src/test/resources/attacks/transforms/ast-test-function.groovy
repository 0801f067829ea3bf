@groovy.transform.ASTTest(value = { System.exit(1) })
def f() { 1 }
