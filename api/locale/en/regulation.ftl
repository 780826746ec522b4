# What can be wrong in regulation.yaml. The place (file, row, key, value) is printed before the text.

input-unknown-rule = unknown rule { $shown }; perhaps { $expected }
input-unknown-parameter = the rule has no parameter { $shown }; it has { $expected }
input-enforce = the rule cannot be enforced as { $shown }; expected { $expected }
input-parameter =
    { $expected ->
        [int] expected a whole number
        [float] expected a number
        [list] expected a list
        [tuple] expected a list
        [dict] expected names with a value each
        [string] expected text
        [bool] expected true or false
       *[other] expected { $expected }
    }
