"""What each expression of time means: from its words and the day of publication to an EDTF date."""
