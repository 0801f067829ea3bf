_base_ = '/proc/self/mem'
