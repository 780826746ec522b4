meal-windows-name = Meal times
meal-windows-describe =
    { $windows ->
        [0] No meal may be taken.
       *[other] Meals are taken at { $windows }.
    }
meal-windows-breach = Meal { $start } – { $end }, outside the meal times
