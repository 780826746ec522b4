overtime-pay-factors-name = Pay factors of overtime
overtime-pay-factors-describe =
    Overtime after a shift counts { $workday } times, on a rest day { $rest_day } times, work on a statutory holiday { $holiday } times.{ $punches_on_holidays ->
        [0] {""}
       *[other] {" "}On holidays both punches are needed, or { $signatures } signatures in their stead.
     }{ $voluntary_paid ->
        [0] {" "}Voluntary overtime brings commission only.
       *[other] {""}
     }
overtime-pay-factors-holiday = Worked { $hours } h on a statutory holiday without both punches or { $signatures } signatures: no hours at { $factor } times the wage
overtime-pay-factors-voluntary = { $hours } h of voluntary overtime: commission only, no overtime pay; HR decides
