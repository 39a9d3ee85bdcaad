"""Dates as news gives them: EDTF, its words, and what an article's own phrases mean."""
