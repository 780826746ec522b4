presence-leader-on-shift-name = A shift leader on every shift
presence-leader-on-shift-describe = A shift leader starts on each shift type that agents start on; a shift without one costs { $price }.
presence-leader-on-shift-breach = Shift { $shift } starts without a shift leader (agents: { $agents })
