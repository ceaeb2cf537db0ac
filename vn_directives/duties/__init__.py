"""The component ``vn_duties``: who is to do what, by when."""
