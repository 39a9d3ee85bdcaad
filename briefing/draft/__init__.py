"""An article's text → a first brief."""
