"""The component ``vn_outline``: what a document is built of."""
