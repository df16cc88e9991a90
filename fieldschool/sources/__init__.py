"""The course's tables as typed, checked frames and small cited facts."""
