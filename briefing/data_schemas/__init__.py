"""The JSON Schemas of the data that is printed, made from the types of its records (JSON Schema 2020-12)."""
