"""A brief: the model, its statements and where they stand, filters, and reading it from YAML."""
