"""The component ``vn_named``."""
