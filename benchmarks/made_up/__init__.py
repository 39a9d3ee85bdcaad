"""A made-up world of news: who is in it, what is said of it, and the briefs and articles that tell it."""
