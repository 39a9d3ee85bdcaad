"""The meaning of each expression of time: from its words and the day of publication to an EDTF date.

A function takes the match of an expression and its context; its docstring shows phrases that it is for.
"""
