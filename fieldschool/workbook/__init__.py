"""Answers: store, restore, hand in."""
