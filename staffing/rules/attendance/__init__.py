"""Attendance as the punches show it: lateness, missing punches, absence."""
