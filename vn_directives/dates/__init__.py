"""The component ``vn_dates``."""
