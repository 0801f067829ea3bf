channels = 17
sizes = [256, 192]
optimizer = Adam(lr: 5e-4)
model = TopDown(head: Head(a: 1))
