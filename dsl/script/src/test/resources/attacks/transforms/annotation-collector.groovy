@groovy.transform.AnnotationCollector class A {}
