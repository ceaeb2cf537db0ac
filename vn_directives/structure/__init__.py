"""How a text is laid out: its lines, cells, list items, headings and sentences."""
