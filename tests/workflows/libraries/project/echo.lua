local crypto = require("crypto")
local logger = require("logger")

local function main(value)
    logger:info("echoing", { size = #value })
    return { value = value, random = #crypto.random.bytes(8) }
end

return { main = main }
