"""What a format warns of: that something could not be drawn as it should be, and what stands in its place."""


class Imperfect(UserWarning):
    """Warns that something could not be drawn as it should be."""
