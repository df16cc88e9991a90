"""Hands-on tasks: questions as data, states, hints and coaching."""
