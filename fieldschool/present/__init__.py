"""The room: our application on Voilà, the pages it serves and their template."""
