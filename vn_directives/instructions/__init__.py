"""The component ``vn_instructions``."""
