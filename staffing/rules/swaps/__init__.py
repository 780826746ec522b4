"""Swaps after publication: how many, by whom, with whose consent."""
