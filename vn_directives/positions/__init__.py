"""Who holds which position, from when to when."""
