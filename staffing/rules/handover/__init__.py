"""Hand-over: early arrival, relief."""
