@groovy.transform.Field x = 1
