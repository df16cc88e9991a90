"""``fieldschool bundle``: the course, and all that it runs on, as one archive for laptops without internet.

`targets` (which laptops), `lock` (which packages of ``requirements.lock`` they need), `wheels` (fetched by pip, checked
by the hashes of the lock), `contents` (every file of the archive), `words` (what is read on the laptop), `archive`
(written the same each time, looked through), `make` (the one call).
``laptop.py`` goes into the archive as it is and needs nothing but Python.
"""
