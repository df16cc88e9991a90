"""Editions: what a trainer changes of the course, kept beside it as differences, and carried over to a newer course.

A file of the course is taken as *records* under keys: a notebook's cells, a table's rows, an exercise's tasks. An
edition holds only the records that differ, and what each was in the course when it was changed, so that a newer course
can be laid under it without the old one.
"""
