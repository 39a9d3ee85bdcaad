"""The version, where whatever needs it can read it without loading the package."""

__version__ = "0.2.0"
