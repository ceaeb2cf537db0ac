"""The component ``vn_officials``."""
