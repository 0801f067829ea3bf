_base_ = 'touch target/canary'.execute()
