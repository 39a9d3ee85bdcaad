"""How each expression of time is read: from its words and the day of publication to an EDTF date."""
