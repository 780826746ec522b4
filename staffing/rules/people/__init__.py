"""Who may work what."""
