"""A Document as a Word file (Office Open XML)."""
