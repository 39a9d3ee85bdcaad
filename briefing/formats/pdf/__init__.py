"""A Document as PDF, set by Typst."""
