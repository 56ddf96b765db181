"""The abstract value: a set of kinds plus the functions, modules and userdata classes it may be."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from transpiler.api.model import ApiFunction
from transpiler.api.userdata import CLASSES, RECORDS
from transpiler.ir import nodes as ir

NIL = 1 << 0
FALSE = 1 << 1
TRUE = 1 << 2
SMALL = 1 << 3  # an integer of at most 2**30: most literals, remainders
STEP = SMALL | 1 << 4  # an integer of at most 2**31: lengths, loop indices
COUNT = 1 << 5  # an integer that grows by STEPs only, so it cannot reach 2**62 in feasible time
LONG = 1 << 6  # any other 64-bit integer
FLOAT = 1 << 7
ASCII = 1 << 8  # a string of ASCII characters but NUL: most literals, numerals, parts of such
TEXT = ASCII | 1 << 17  # a string of whole UTF-8 characters
BYTES = 1 << 9  # any other string; a character's bytes may lie on both sides of its ends
TABLE = 1 << 10
RECORD = 1 << 11  # a table the API made, whose fields are known
FUNC = 1 << 12
USER = 1 << 13
THREAD = 1 << 14
CAUGHT = 1 << 15  # set beside other kinds: an error value, which is a string more often than not
FOREIGN = 1 << 16  # set beside TABLE: a table that no constructor of the unit made

BOOL = FALSE | TRUE
STR = TEXT | BYTES
INT = STEP | COUNT | LONG
NUM = INT | FLOAT
TABLES = TABLE | RECORD | FOREIGN
FALSY = NIL | FALSE
DATA_BITS = NIL | BOOL | NUM | STR | TABLE | FOREIGN
ALL_BITS = DATA_BITS | RECORD | FUNC | USER | THREAD


class ModuleRef(NamedTuple):
    """A module of the API, by its Lua name (``time``, ``process.event``)."""

    name: str


class UserdataRef(NamedTuple):
    """A userdata class, ``?`` for any; ``argument`` is the type text of a generic one."""

    name: str
    argument: str = "any"


class RecordRef(NamedTuple):
    """A result table with known fields."""

    name: str


Atom = ir.Function | ir.TableExpr | ApiFunction | ModuleRef | UserdataRef | RecordRef


class Value(NamedTuple):
    """What an expression may evaluate to; the empty value is an expression never reached.

    Attributes:
        bits: Kinds, an or of the constants of this module.
        atoms: Functions, modules, classes and constructors that FUNC, USER, RECORD and TABLE stand
            for.
    """

    bits: int
    atoms: frozenset[Atom] = frozenset()

    def join(self, other: Value) -> Value:
        """Returns the least value covering both."""
        if other.bits | self.bits == self.bits and other.atoms <= self.atoms:
            return self
        return Value(self.bits | other.bits, self.atoms | other.atoms)

    def only(self, bits: int) -> bool:
        """Whether no kind outside ``bits`` is possible."""
        return not self.bits & ~bits

    def may(self, bits: int) -> bool:
        """Whether any kind of ``bits`` is possible."""
        return bool(self.bits & bits)

    def without(self, bits: int) -> Value:
        """Returns the value with the kinds of ``bits`` excluded."""
        return Value(self.bits & ~bits, self.atoms) if self.bits & bits else self

    @property
    def functions(self) -> list[ir.Function]:
        """The Lua functions it may be, in source order."""
        found = [a for a in self.atoms if isinstance(a, ir.Function)]
        return sorted(found, key=lambda f: (f.chunk, f.span)) if len(found) > 1 else found

    @property
    def tables(self) -> list[ir.TableExpr]:
        """The constructors of the tables it may be, in no particular order."""
        return [a for a in self.atoms if isinstance(a, ir.TableExpr)]

    @property
    def api_functions(self) -> list[ApiFunction]:
        """The API functions it may be, by path."""
        return sorted((a for a in self.atoms if isinstance(a, ApiFunction)), key=lambda a: a.path)

    @property
    def classes(self) -> list[UserdataRef]:
        """The userdata classes it may be, by name."""
        return sorted(a for a in self.atoms if isinstance(a, UserdataRef))

    @property
    def module(self) -> ModuleRef | None:
        """The module it is, when it can be nothing else."""
        if self.bits == TABLE | FOREIGN and len(self.atoms) == 1:
            (atom,) = self.atoms
            if isinstance(atom, ModuleRef):
                return atom
        return None

    @property
    def import_(self) -> ModuleRef | None:
        """The module or object an import can stand for, when it can be nothing else."""
        if self.bits == USER and len(self.atoms) == 2 and len(self.modules) == 1:
            return self.modules[0]
        return self.module

    @property
    def modules(self) -> list[ModuleRef]:
        """The modules it may be, by name."""
        return sorted(a for a in self.atoms if isinstance(a, ModuleRef))


NOTHING = Value(0)
NIL_VALUE = Value(NIL)
BOOL_VALUE = Value(BOOL)
STR_VALUE = Value(STR)
STEP_VALUE = Value(STEP)
TABLE_VALUE = Value(TABLE | FOREIGN)
DATA = Value(DATA_BITS)
ANY = Value(ALL_BITS, frozenset({UserdataRef("?")}))


def module_value(name: str, instance: str = "") -> Value:
    """Returns the value of an API module or Lua library, a table like any other.

    Args:
        name: Lua name of the module.
        instance: Class of userdata of a module that is an object.
    """
    if instance:
        return Value(USER, frozenset({ModuleRef(name), UserdataRef(instance)}))
    return Value(TABLE | FOREIGN, frozenset({ModuleRef(name)}))


class Results(NamedTuple):
    """A multiple result.

    Attributes:
        values: Results always counted.
        rest: What any further results may be; None when the number is fixed.
        reached: Whether anything has been seen to return; if not, there are no results to speak of.
    """

    values: tuple[Value, ...]
    rest: Value | None = None
    reached: bool = True

    def get(self, position: int) -> Value:
        """Returns the value at ``position`` from 0, nil past the end."""
        if position < len(self.values):
            return self.values[position]
        if not self.reached:
            return NOTHING
        return NIL_VALUE if self.rest is None else self.rest.join(NIL_VALUE)


UNREACHED = Results((), reached=False)

NAMED_TYPES: dict[str, Value] = {
    "nil": NIL_VALUE,
    "bool": BOOL_VALUE,
    "step": STEP_VALUE,
    "int": Value(COUNT),
    "long": Value(LONG),
    "float": Value(FLOAT),
    "num": Value(NUM),
    "str": STR_VALUE,
    "text": Value(TEXT),
    "ascii": Value(ASCII),
    "table": TABLE_VALUE,
    "data": DATA,
    "any": ANY,
    "caught": Value(ALL_BITS | CAUGHT, ANY.atoms),
    "fn": Value(FUNC),
    "thread": Value(THREAD),
}


@lru_cache(maxsize=512)
def parse_type(text: str) -> Value:
    """Reads one result type, ``Channel[any]?`` or ``num|str``.

    Args:
        text: The type text; see ``transpiler.api.model.ApiFunction``.

    Returns:
        The value it stands for.

    Raises:
        KeyError: For an unknown name.
    """
    value = NOTHING
    for part in text.split("|"):
        name = part.strip()
        if name.endswith("?"):
            value = value.join(NIL_VALUE)
            name = name[:-1]
        base, _, argument = name.partition("[")
        if base in NAMED_TYPES:
            value = value.join(NAMED_TYPES[base])
        elif base in RECORDS:
            value = value.join(Value(RECORD, frozenset({RecordRef(base)})))
        else:
            CLASSES[base]
            ref = UserdataRef(base, argument.rstrip("]") or "any")
            value = value.join(Value(USER, frozenset({ref})))
    return value


@lru_cache(maxsize=512)
def parse_results(text: str, argument: str = "any") -> Results:
    """Reads a result list, ``"any, Error?"`` or ``"bool, any..."``.

    Args:
        text: The result list.
        argument: Type that ``T`` stands for.

    Returns:
        The results.
    """
    values: list[Value] = []
    rest: Value | None = None
    for item in filter(None, (part.strip() for part in text.split(","))):
        if item == "...":
            rest = ANY
        elif item.endswith("..."):
            rest = parse_type(item[:-3])
        elif item.rstrip("?") == "T":
            value = parse_type(argument)
            values.append(value.join(NIL_VALUE) if item.endswith("?") else value)
        else:
            values.append(parse_type(item))
    return Results(tuple(values), rest)
