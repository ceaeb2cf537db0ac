"""Reading what is written wrong: words that OCR damaged, and text without marks.

A text is read as it is, but for a few places in which the structure around expects a word of the
lexicons that stands there damaged. `grammar.mendings_of` finds those places; a `Reading` made with
them has the words of the lexicons, and its offsets lead to the text as written.
"""
