overtime-pay-factors-name = 加班工资倍数
overtime-pay-factors-describe =
    工作日延时加班 { $workday } 倍，休息日加班 { $rest_day } 倍，法定节假日出勤 { $holiday } 倍。{ $punches_on_holidays ->
        [0] {""}
       *[other] 法定节假日须上下班两次打卡齐全，缺卡须有 { $signatures } 级签字。
     }{ $voluntary_paid ->
        [0] 自愿加班只计提成。
       *[other] {""}
     }
overtime-pay-factors-holiday = 法定节假日出勤 { $hours } 小时，打卡不全且无 { $signatures } 级签字：当日无 { $factor } 倍工资工时
overtime-pay-factors-voluntary = 自愿加班 { $hours } 小时：只计提成，不计加班费，由人力资源核定
