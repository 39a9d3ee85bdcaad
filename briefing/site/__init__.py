"""A library as a site: a page for each brief, topic and actor, one timeline, a list, and a search, without a server."""
