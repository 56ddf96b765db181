local base64 = require("base64")
local crypto = require("crypto")
local hash = require("hash")
local json = require("json")
local text = require("text")
local uuid = require("uuid")
local yaml = require("yaml")

local SCHEMA = { type = "object", required = { "id" }, properties = { id = { type = "integer" } } }

-- Everything here depends on the input alone, so a workflow and an activity describe it alike.
local function describe(input)
    local encoded = json.encode(input)
    local valid = json.validate(SCHEMA, input)
    local _, problem = json.validate_string(SCHEMA, "{}")
    local key = crypto.pbkdf2("password", "salt", 10, 32)
    local token = crypto.jwt.encode({ sub = "me", exp = 1 << 40 }, key)
    local claims = crypto.jwt.verify(token, key)
    local words = text.regexp.compile("(\\w+)-(\\d+)")
    local differ = text.diff.new()
    local splitter = text.splitter.recursive({ chunk_size = 10, chunk_overlap = 3 })
    return {
        encoded = encoded,
        yaml = yaml.encode(input),
        again = yaml.decode((yaml.encode(input))),
        base64 = base64.encode(encoded),
        sha = hash.sha256(encoded),
        fnv = hash.fnv32(encoded),
        mac = crypto.hmac.sha256(key, encoded),
        name = uuid.v5("6ba7b810-9dad-11d1-80b4-00c04fd430c8", encoded),
        valid = valid,
        problem = tostring(problem),
        subject = claims.sub,
        wrong = select(2, crypto.decrypt.aes(encoded, key)):message(),
        match = words:find_string_submatch("see order-17"),
        diff = differ:compare("one two", "one three"),
        chunks = splitter:split_text("one two three four five"),
    }
end

return { describe = describe }
