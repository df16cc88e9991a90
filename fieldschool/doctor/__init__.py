"""``fieldschool doctor``: is this laptop fit for the room? Asked the evening before, answered in plain sentences.

What is there is looked up in one place (`probing`, `measuring`) and judged in another (`computer`, `network`, `data`,
`carrying`), which is given numbers and gives a `Finding`.
"""
