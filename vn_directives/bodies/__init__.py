"""The component ``vn_bodies``."""
