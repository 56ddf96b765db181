-- Workflow app:hello_workflow: greets somebody.
--
-- Types are optional; they become Python type hints.
type Person = { name: string }
type Greeting = { greeting: string }

local function main(person: Person): Greeting
    return { greeting = "hello, " .. person.name }
end

return { main = main }
