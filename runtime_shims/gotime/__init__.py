"""Go's time package, as far as Lua sees it: durations, calendar, zones, layouts, timers."""
