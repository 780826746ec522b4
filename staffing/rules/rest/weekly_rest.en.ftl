rest-weekly-name = Rest days of the week
rest-weekly-describe =
    At least { $least ->
        [1] one day
       *[other] { $least } days
     } without a shift in every week from Monday to Sunday; leave counts as rest.
rest-weekly-breach = Rest days in the week from { $monday }: { $rest_days }; at least { $least } are due
