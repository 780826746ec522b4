"""The small example centres, a module each: who works there, in which rotation, and how many call."""
