"""A Document on the screen, drawn with Rich; and as plain text for a pipe or a file."""
