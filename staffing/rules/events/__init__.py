"""Meetings, exams, training, duties and briefings: who is called, who is free, who leads."""
