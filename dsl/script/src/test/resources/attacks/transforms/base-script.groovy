@groovy.transform.BaseScript(Script)
def x
