event-no-show-name = Absence from sessions
event-no-show-describe = Told of everybody called to a session who did not come, with leave or without.
event-no-show-absent = Did not come to { $event } ({ $start } – { $end }), without leave
event-no-show-excused = Did not come to { $event } ({ $start } – { $end }), on leave that day
