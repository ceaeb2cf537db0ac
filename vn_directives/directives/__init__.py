"""The component ``vn_directives``."""
