"""Publishing the roster, handing in what is due, and the way home after a shift."""
