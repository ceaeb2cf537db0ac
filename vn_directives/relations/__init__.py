"""The component ``vn_relations``."""
