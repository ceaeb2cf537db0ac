"""The component ``vn_references``: references of a document to its own units."""
