"""A folder of briefs, read as one: finding it, asking it for briefs, choosing by name and filter."""
