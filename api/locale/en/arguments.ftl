# Faults of a figure handed to a formula. The place (argument[index], value) is printed before these texts.

input-argument-not-a-number = not a number
input-argument-negative = expected a finite number, 0 or more
input-argument-not-positive = expected a finite number above 0
input-argument-share = expected a share above 0 and below 1 (80 % is 0.8)
input-argument-share-or-one = expected a share above 0 and at most 1 (80 % is 0.8)
input-argument-any-share = expected a share from 0 to 1 (80 % is 0.8)
input-argument-out-of-reach = no number of agents reaches this; a share of exactly 0 or 1 cannot be promised
input-argument-minutes-of-an-hour = expected minutes of an hour, at least 0 and below 60
input-argument-no-open-day = nobody works on any day between the one it comes in and the one it is due
input-argument-no-scenarios = expected at least one scenario along the first axis
input-argument-too-few-people = all of them together are not enough with that confidence; expected more people, or less confidence
input-argument-needs-patience = callers who wait as long as it takes never hang up; expected patience_seconds as well
input-argument-too-many = expected at most 1e12
input-argument-single = expected one number
input-argument-shape = its shape does not fit those of the other arguments
input-argument-too-patient = callers this patient wait as long as it takes: leave patience_seconds out
input-argument-load = so many calls of such a handle time in such an interval are more than 1e12 at once
