meal-minutes-name = Meal
meal-minutes-describe = A paid meal of { $minutes } min in a shift of { $shift_hours } h, off the seat; the requirement is raised accordingly.
