"""The index of a library: a cache in the user's own cache folder that answers instead of the files."""
