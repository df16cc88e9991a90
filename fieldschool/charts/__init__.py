"""A result as a picture, one plain sentence and one small table."""
