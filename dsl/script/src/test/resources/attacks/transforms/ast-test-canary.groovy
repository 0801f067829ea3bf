@groovy.transform.ASTTest(value = { new File('target/canary').createNewFile() })
def x = 1
