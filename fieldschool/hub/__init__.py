"""The course as the server of one user of a JupyterHub: ``python -m fieldschool.hub``, started by the hub's spawner.

Needs the extra ``hub``. Answers of all servers go to one PostgreSQL (``FIELDSCHOOL_STORE``).
"""
