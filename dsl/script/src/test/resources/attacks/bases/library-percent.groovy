_base_ = 'vision::%2e%2e/a.groovy'
