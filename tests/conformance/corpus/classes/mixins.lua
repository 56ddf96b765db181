-- Methods copied into classes.
local function mixin(target, ...)
  for _, source in ipairs({ ... }) do
    for k, v in pairs(source) do if target[k] == nil then target[k] = v end end
  end
  return target
end
local Comparable = {}
function Comparable:max(other) if self:value() >= other:value() then return self end return other end
local Printable = { describe = function(self) return self.kind .. "(" .. self:value() .. ")" end, kind = "thing" }
local Emitter = {}
function Emitter:on(name, f) self.handlers = self.handlers or {} self.handlers[name] = self.handlers[name] or {} table.insert(self.handlers[name], f) return self end
function Emitter:emit(name, ...) local n = 0 for _, f in ipairs(self.handlers and self.handlers[name] or {}) do f(self, ...) n = n + 1 end return n end
local Item = mixin({ kind = "item" }, Comparable, Printable, Emitter)
Item.__index = Item
function Item:value() return self.n end
local function item(n) return setmetatable({ n = n }, Item) end
local a, b = item(1), item(2)
print(a:max(b):describe(), b:max(a):describe(), a:max(a).n)
a:on("tick", function(self, x) print("tick", self.n, x) end):on("tick", function(_, _, y) print("second", y) end)
print(a:emit("tick", "x", "y"), a:emit("none"), b:emit("tick"))
for _, name in ipairs({ "one", "two" }) do Item["is_" .. name] = function(self) return self.n == (name == "one" and 1 or 2) end end
print(a:is_one(), a:is_two(), b:is_two())
