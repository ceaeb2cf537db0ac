"""Identity: places, bodies and documents that are the same in every text."""
