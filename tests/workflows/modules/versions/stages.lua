-- The same workflow before versions, with one, with two, without the first, and with a second change.

local funcs = require("funcs")
local workflow = require("workflow")

local function charge(version)
    if version == -1 then
        return { (funcs.call("app:echo", "old")) }
    end
    local done = {}
    for i = 1, version do
        done[i] = funcs.call("app:echo", "new " .. i)
    end
    return done
end

local function wait()
    return process.listen("go"):receive()
end

local function plain()
    local charged = charge(-1)
    wait()
    return { charged = charged }
end

local function versioned(lowest, highest)
    local version = workflow.version("charge", lowest, highest)
    local charged = charge(version)
    wait()
    -- A loop gets the recorded answer each time, and the range is looked at each time.
    local again = {}
    for i = 1, 3 do
        again[i] = workflow.version("charge", lowest, highest)
    end
    return { version = version, again = again, charged = charged }
end

local function one()
    return versioned(-1, 1)
end

local function two()
    return versioned(-1, 2)
end

-- No pcall catches a version out of range: it fails the task, not the program.
local function three()
    local _, result = pcall(versioned, 2, 3)
    return result
end

-- A change in a loop, first reached when the runs of the other stages have passed it or not.
local function late()
    local version = workflow.version("charge", -1, 1)
    local charged = charge(version)
    wait()
    local after = {}
    for i = 1, 3 do
        after[i] = workflow.version("after-wait", -1, 5)
    end
    return { version = version, after = after, charged = charged }
end

return { plain = plain, one = one, two = two, three = three, late = late }
