"""The arithmetic: numbers in, numbers out."""
