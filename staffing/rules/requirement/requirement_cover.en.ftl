coverage-requirement-name = Cover of the requirement
coverage-requirement-describe = As many people as required in every half-hour: one missing costs { $price_short } (× { $peak_factor } from { NUMBER($peak_share, style: "percent") } of the day's peak), one too many { $price_over }.
coverage-requirement-short = { $start } – { $end }: { $short } short; { $required } required
coverage-requirement-over = { $over } person-half-hours more than required over the day
