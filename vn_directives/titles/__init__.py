"""The component ``vn_titles``."""
