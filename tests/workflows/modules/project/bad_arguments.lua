-- Every way to call the functions of time, funcs and workflow wrongly, by name.

local funcs = require("funcs")
local time = require("time")
local workflow = require("workflow")

local moment = time.date(2024, 5, 1, 10, 0, 0, 0)

local CASES = {
    -- time
    sleep_nothing = function() return time.sleep() end,
    sleep_boolean = function() return time.sleep(true) end,
    sleep_text = function() return time.sleep("5 apples") end,
    sleep_no_unit = function() return time.sleep("5") end,
    sleep_infinite = function() return time.sleep(math.huge) end,
    after_zero = function() return time.after(0) end,
    after_fraction = function() return time.after(0.5) end,
    after_text = function() return time.after("soon") end,
    timer_negative = function() return time.timer("-1s") end,
    timer_table = function() return time.timer({}) end,
    ticker_zero = function() return time.ticker("0") end,
    ticker_nothing = function() return time.ticker() end,
    reset_zero = function() return time.timer("1h"):reset(0) end,
    reset_text = function() return time.timer("1h"):reset("soon") end,
    reset_nothing = function() return time.timer("1h"):reset() end,
    parse_mismatch = function() return time.parse("2006", "year") end,
    parse_layout = function() return time.parse(nil, "2024") end,
    parse_text = function() return time.parse("2006", {}) end,
    parse_zone = function() return time.parse("2006", "2024", "UTC") end,
    duration_text = function() return time.parse_duration("1d") end,
    duration_empty = function() return time.parse_duration("") end,
    duration_table = function() return time.parse_duration({}) end,
    duration_large = function() return time.parse_duration("9223372036854775808ns") end,
    date_short = function() return time.date(2024, 5, 1) end,
    date_text = function() return time.date("may", 5, 1, 0, 0, 0, 0) end,
    date_infinite = function() return time.date(math.huge, 5, 1, 0, 0, 0, 0) end,
    date_zone = function() return time.date(2024, 5, 1, 0, 0, 0, 0, "UTC") end,
    unix_short = function() return time.unix(1) end,
    unix_text = function() return time.unix("x", 0) end,
    unix_nan = function() return time.unix(0 / 0, 0) end,
    location_empty = function() return time.load_location("") end,
    location_unknown = function() return time.load_location("Mars/Olympus") end,
    location_nothing = function() return time.load_location() end,
    zone_short = function() return time.fixed_zone("X") end,
    zone_name = function() return time.fixed_zone({}, 0) end,
    add_text = function() return moment:add("soon") end,
    add_nothing = function() return moment:add() end,
    sub_number = function() return moment:sub(1) end,
    before_nothing = function() return moment:before() end,
    after_number = function() return moment:after(1) end,
    equal_text = function() return moment:equal("now") end,
    format_nothing = function() return moment:format() end,
    add_date_short = function() return moment:add_date(1, 2) end,
    add_date_fraction = function() return moment:add_date(1.5, 0, 0) end,
    in_location_text = function() return moment:in_location("UTC") end,
    round_number = function() return moment:round(60) end,
    truncate_text = function() return moment:truncate("1m") end,
    compare = function() return moment < moment end,
    subtract = function() return moment - moment end,

    -- funcs
    call_nothing = function() return funcs.call() end,
    call_number = function() return funcs.call(5) end,
    call_empty = function() return funcs.call("") end,
    call_bare = function() return funcs.call("echo") end,
    call_nameless = function() return funcs.call("app:") end,
    async_table = function() return funcs.async({}) end,
    async_empty = function() return funcs.async("") end,
    executor_call_nothing = function() return funcs.new():call() end,
    executor_async_bare = function() return funcs.new():async("echo") end,
    options_nothing = function() return funcs.new():with_options() end,
    options_list = function() return funcs.new():with_options({ "x" }) end,
    context_text = function() return funcs.new():with_context("x") end,
    actor_nothing = function() return funcs.new():with_actor() end,
    actor_table = function() return funcs.new():with_actor({ id = "u1" }) end,
    scope_text = function() return funcs.new():with_scope("s") end,

    -- workflow
    exec_nothing = function() return workflow.exec() end,
    exec_empty = function() return workflow.exec("") end,
    exec_bare = function() return workflow.exec("child") end,
    exec_nameless = function() return workflow.exec("app:") end,
    version_nothing = function() return workflow.version() end,
    version_empty = function() return workflow.version("", 1, 2) end,
    version_order = function() return workflow.version("a", 2, 1) end,
    version_fraction = function() return workflow.version("a", 1.5, 2) end,
    version_text = function() return workflow.version("a", 1, "two") end,
    version_wide = function() return workflow.version("a", -1, 20240501) end,
    attrs_nothing = function() return workflow.attrs() end,
    attrs_neither = function() return workflow.attrs({}) end,
    attrs_empty = function() return workflow.attrs({ search = {}, memo = {} }) end,
    attrs_search = function() return workflow.attrs({ search = "x" }) end,
    attrs_memo = function() return workflow.attrs({ search = { a = 1 }, memo = 5 }) end,
}

local function main()
    local log = {}
    for name, case in pairs(CASES) do
        local ok, value, err = pcall(case)
        if not ok then
            log[name] = { raised = tostring(value) }
        elseif err == nil then
            log[name] = { value = tostring(value) }
        else
            log[name] = { kind = err:kind(), retryable = err:retryable(), message = err:message() }
        end
    end
    return log
end

return main
