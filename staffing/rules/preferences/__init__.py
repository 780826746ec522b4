"""Wishes, fair shares, nearness to what was published."""
