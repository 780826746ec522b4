event-ad-hoc-name = People called to a session can come
event-ad-hoc-describe = Nobody is called to a session while not employed, on leave, in another session at the same time, or less than { $rest_hours } hours after a night.
event-ad-hoc-unemployed = Called to { $event } ({ $start } – { $end }), but not employed on that day
event-ad-hoc-leave = Called to { $event } ({ $start } – { $end }) during leave
event-ad-hoc-twice = Called to { $event } ({ $start } – { $end }) while in another session
event-ad-hoc-resting = Called to { $event } ({ $start } – { $end }) while resting from a night
