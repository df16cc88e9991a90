"""``fieldschool translate``: what is to be translated, the catalogues in ``locales/``, and how far each has come."""
