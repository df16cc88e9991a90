"""The room: the running course in a browser."""
