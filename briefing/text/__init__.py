"""Words, whoever wrote them: sentences, excerpts, amounts, similarity, the words of a search."""
