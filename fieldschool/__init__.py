"""Field School: an interactive course on mobilizing migrant resources for development."""

__version__ = "0.1.0"
