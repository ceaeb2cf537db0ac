"""The document's own frame: letterhead, number, place and date, subject, recipients, signature."""
