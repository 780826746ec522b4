"""From calls to people, and how the roster covers them."""
