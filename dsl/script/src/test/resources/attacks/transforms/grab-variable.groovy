@Grab('org.apache.commons:commons-lang3:3.12.0')
def x = 1
