"""YAML text → Brief: every value typed, every fault told with its place."""
