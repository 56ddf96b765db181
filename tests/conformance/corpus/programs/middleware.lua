-- Middleware chains and promises built of closures; varargs go through several layers.
local unpack = table.unpack
local pack = table.pack

local App = {}
App.__index = App

function App.new() return setmetatable({ stack = {}, handlers = {} }, App) end

function App:use(...)
  for _, middleware in ipairs({ ... }) do
    self.stack[#self.stack + 1] = middleware
  end
  return self
end

function App:on(pattern, handler)
  local names = {}
  local lua_pattern = "^" .. pattern:gsub(":(%a+)", function(name)
    names[#names + 1] = name
    return "([^/]+)"
  end) .. "$"
  self.handlers[#self.handlers + 1] = { pattern = lua_pattern, names = names, run = handler }
  return self
end

function App:handle(request)
  local index = 0
  local function next_middleware(...)
    index = index + 1
    local middleware = self.stack[index]
    if middleware then
      return middleware(request, next_middleware, ...)
    end
    for _, route in ipairs(self.handlers) do
      local found = pack(request.path:match(route.pattern))
      if found[1] then
        request.params = {}
        for i, name in ipairs(route.names) do request.params[name] = found[i] end
        return route.run(request, ...)
      end
    end
    return 404, "nothing at " .. request.path
  end
  return next_middleware()
end

local log = {}
local function logger(request, next, ...)
  local status, body = next(...)
  log[#log + 1] = ("%s %d %d"):format(request.path, status, #tostring(body))
  return status, body
end
local function catcher(request, next, ...)
  local results = pack(pcall(next, ...))
  if results[1] then return unpack(results, 2, results.n) end
  local reason = results[2]
  if type(reason) == "table" then return reason.status, reason.message end
  return 500, (tostring(reason):gsub("^.-:%d+: ", ""))
end
local function authenticate(request, next, ...)
  if request.path:find("^/admin") and request.user ~= "root" then
    error({ status = 403, message = "no " .. (request.user or "anonymous") })
  end
  return next(request.user, ...)
end
local function limiter(max)
  local counts = {}
  return function(request, next, ...)
    local user = request.user or "?"
    counts[user] = (counts[user] or 0) + 1
    if counts[user] > max then return 429, "slow down" end
    return next(...)
  end
end

local app = App.new():use(logger, catcher, limiter(5)):use(authenticate)
app:on("/", function() return 200, "home" end)
app:on("/hello/:name", function(request, user) return 200, "hello " .. request.params.name .. " from " .. tostring(user) end)
app:on("/add/:a/:b", function(request)
  local a, b = tonumber(request.params.a), tonumber(request.params.b)
  return 200, a + b
end)
app:on("/admin/:page", function(request, user, ...) return 200, user .. ":" .. request.params.page .. select("#", ...) end)
for _, item in ipairs({ "/", "/hello/ann", "/add/2/3", "/add/2/x", "/admin/stats", "/nope", "/hello/a/b" }) do
  print(item, app:handle({ path = item, user = "eve" }))
end
print(app:handle({ path = "/admin/stats", user = "root" }))
print(app:handle({ path = "/hello/nobody" }))
for i, line in ipairs(log) do print(i, line) end

-- Promises
local Promise = {}
Promise.__index = Promise
local queue = {}
local function defer(f, ...)
  local arguments = pack(...)
  queue[#queue + 1] = function() return f(unpack(arguments, 1, arguments.n)) end
end
local function drain()
  local steps = 0
  while #queue > 0 do
    table.remove(queue, 1)()
    steps = steps + 1
  end
  return steps
end

local function settle(promise, state, value)
  if promise.state ~= "pending" then return end
  promise.state, promise.value = state, value
  for _, reaction in ipairs(promise.reactions) do defer(reaction) end
  promise.reactions = nil
end

local function is_promise(value) return type(value) == "table" and getmetatable(value) == Promise end

local function resolve(promise, value)
  if value == promise then
    return settle(promise, "rejected", "cycle")
  elseif is_promise(value) then
    return value:next(function(v) resolve(promise, v) end, function(e) settle(promise, "rejected", e) end)
  end
  settle(promise, "fulfilled", value)
end

function Promise.new(executor)
  local self = setmetatable({ state = "pending", reactions = {} }, Promise)
  local ok, err = pcall(executor, function(v) resolve(self, v) end, function(e) settle(self, "rejected", e) end)
  if not ok then settle(self, "rejected", err) end
  return self
end

function Promise:next(on_value, on_error)
  return Promise.new(function(fulfil, reject)
    local function react()
      local handler = self.state == "fulfilled" and on_value or self.state == "rejected" and on_error
      if not handler then
        if self.state == "fulfilled" then fulfil(self.value) else reject(self.value) end
        return
      end
      local ok, result = pcall(handler, self.value)
      if ok then fulfil(result) else reject(result) end
    end
    if self.reactions then self.reactions[#self.reactions + 1] = react else defer(react) end
  end)
end

function Promise:catch(handler) return self:next(nil, handler) end
function Promise:finally(f)
  return self:next(function(v) f() return v end, function(e) f() error(e, 0) end)
end
function Promise.resolve(v) return Promise.new(function(fulfil) fulfil(v) end) end
function Promise.reject(e) return Promise.new(function(_, reject) reject(e) end) end
function Promise.all(list)
  return Promise.new(function(fulfil, reject)
    local results, missing = {}, #list
    if missing == 0 then fulfil(results) end
    for i, each in ipairs(list) do
      Promise.resolve(each):next(function(v)
        results[i] = v
        missing = missing - 1
        if missing == 0 then fulfil(results) end
      end, reject)
    end
  end)
end

local release
local trace = {}
local function note(label) return function(v) trace[#trace + 1] = label .. "=" .. tostring(v) return v end end
Promise.new(function(fulfil) release = fulfil end)
  :next(note("first"))
  :next(function(v) return Promise.resolve(v * 2):next(function(w) return w + 1 end) end)
  :next(note("second"))
  :next(function() error("oops", 0) end)
  :next(note("skipped"))
  :catch(note("caught"))
  :next(function() error({ code = 7 }) end)
  :catch(function(e) return e.code end)
  :finally(note("finally"))
  :next(note("last"))
print(#trace, drain())
release(10)
release(20)
print(drain() > 5, table.concat(trace, " "))
Promise.all({ 1, Promise.resolve(2), Promise.resolve(3):next(function(v) return v * v end) })
  :next(function(values) print("all", unpack(values)) end)
Promise.all({ 1, Promise.reject("bad") }):next(print, function(e) print("failed", e) end)
Promise.all({}):next(function(values) print("none", #values) end)
local knot
knot = Promise.new(function(fulfil) defer(function() fulfil(knot) end) end)
knot:catch(function(e) print("knot", e) end)
drain()
