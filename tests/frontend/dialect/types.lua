-- Every type construct of the dialect.
type Id = string
type Flag = boolean | nil
type Level = "debug" | 'info' | [[warn]]
type Small = 0 | 1 | -1 | 2.5 | true | false
type Maybe = string?
type MaybeMany = (string | number)?
type Both = Named & Aged & {extra: any}
type Leading = | A | B
type Message = process.Message
type Deep = a.b.c.D<e.F, G>
type Box<T> = {value: T}
type Pair<A, B: Bound> = {first: A, second: B}
type Nested = Channel<Box<Pair<string, Box<number>>>>
type Names = {string}
type Optionals = {string?}
type Counts = {[string]: integer}
type Matrix = {{number}}
type Order = {
  id: string,
  total: number @min(0) @max(1e6),
  note?: string @max_len(200) @pattern("^%w+$");
  tags: {string},
  ["odd key"]: number,
  ["maybe odd"]?: number,
  readonly created: integer,
  end: boolean,
  type: string,
  nested: {a: {b: {c: nil}}},
}
type Mixed = {name: string, [integer]: Order}
type Empty = {}
type Frozen = readonly {string}
type FrozenMap = readonly {[string]: readonly {number}}
type Thunk = () -> ()
type Unary = (string) -> number
type Named = (name: string, age?: number, ...any) -> (boolean, error?)
type Curried = (A) -> (B) -> C
type Callback = ((ok: boolean) -> ()) | nil
type Generic = <T, U: Bound>(list: {T}, map: (T) -> U) -> {U}
type Variadic = (...string) -> ...number
type Typed = typeof(config.defaults[1])
type Handler = function
type Checked = string @nonempty @min_len(1)
type Grouped = (A)
