"""A recipe: the questions of a paper that is made again and again, such as a desk's weekly."""
