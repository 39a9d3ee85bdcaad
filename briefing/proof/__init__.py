"""A brief against its article: what its words bear out, and what they don't."""
