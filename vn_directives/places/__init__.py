"""The gazetteer: names of provinces, districts and communes before and after 1 July 2025."""
