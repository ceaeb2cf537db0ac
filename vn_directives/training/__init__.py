"""Annotated text in the forms of spaCy and of annotation tools, for those who train a model."""
