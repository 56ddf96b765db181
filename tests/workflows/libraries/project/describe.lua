local data = require("data")

local function main(input)
    return data.describe(input)
end

return { main = main }
