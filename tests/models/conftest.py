"""Random examples take the time that they take: what else runs on the computer must not fail a test."""

from hypothesis import settings

settings.register_profile("patient", deadline=None)
settings.load_profile("patient")
