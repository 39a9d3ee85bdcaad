"""A Document as HTML: elements for a notebook, or a whole page to hand on that asks nothing of the network."""
