"""What tables hold, told apart by the constructor that made them.

One constructor stands for all tables it makes. Tables of any other origin (FOREIGN), and those
given to a function that might change them unseen, hold whatever the flow knows of fields of that
name in any table.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from transpiler.analysis.sequences import Place
from transpiler.analysis.values import (
    ANY,
    FLOAT,
    FOREIGN,
    FUNC,
    LONG,
    NIL,
    NIL_VALUE,
    NOTHING,
    RECORD,
    STR,
    TABLE,
    USER,
    Value,
)
from transpiler.ir import nodes as ir

if TYPE_CHECKING:
    from transpiler.analysis.flow import Flow


@dataclass(slots=True)
class Shape:
    """What the tables of one constructor hold.

    Attributes:
        fields: Values by constant string key.
        keyed: Values under computed string keys.
        elements: Values under all other keys.
        keys: Kinds of all keys.
        metatables: Metatables they may be given.
        always: Constant string keys that the constructor itself sets.
        sequence: Whether the keys are 1, 2 and so on up to their number, in this order.
        fixed: Whether nothing but the constructor stores or removes anything.
    """

    always: frozenset[str]
    fields: dict[str, Value] = field(default_factory=dict)
    keyed: Value = NOTHING
    elements: Value = NOTHING
    keys: Value = NOTHING
    metatables: Value = NOTHING
    sequence: bool = True
    fixed: bool = True


class Tables:
    """The shapes of one unit's tables; a part of its value flow."""

    def __init__(self, flow: Flow) -> None:
        self.flow = flow
        self.shapes: dict[ir.TableExpr, Shape] = {}
        self.exposed: set[ir.TableExpr] = set()
        self.metatables = NOTHING

    @property
    def all(self) -> Value:
        """Any table of the unit."""
        return Value(TABLE if self.shapes else 0, frozenset(self.shapes))

    def known(self, value: Value) -> list[ir.TableExpr] | None:
        """Returns the constructors of what may be tables, None when there may be other tables."""
        sites = value.tables
        if value.may(FOREIGN | RECORD) or any(site in self.exposed for site in sites):
            return None
        return sites

    def is_plain(self, value: Value) -> bool:
        """Whether none of what may be tables can have a metatable."""
        if not self.flow.metatables:
            return True
        sites = self.known(value)
        return sites is not None and not any(self.shapes[s].metatables.bits & ~NIL for s in sites)

    def is_sequence(self, value: Value, fixed: bool = False) -> bool:
        """Whether a value is a plain table whose keys are 1, 2 and so on up to their number.

        Args:
            value: What it may be.
            fixed: Whether its elements have to be those it was made with, too.
        """
        sites = self.known(value)
        if not sites or not value.only(TABLE) or not self.is_plain(value):
            return False
        shapes = [self.shapes[site] for site in sites]
        return all(shape.sequence and (shape.fixed or not fixed) for shape in shapes)

    def expose(self, value: Value) -> None:
        """Gives up on tables: something may change them that the flow does not see."""
        for site in value.tables:
            if site not in self.exposed:
                self.exposed.add(site)
                self.flow.changed = True

    # writing

    def make(self, site: ir.TableExpr) -> Value:
        """Returns the value of a constructor."""
        if site not in self.shapes:
            keys = (f.key.value for f in site.fields if isinstance(f.key, ir.Const))
            self.shapes[site] = Shape(frozenset(key for key in keys if isinstance(key, str)))
        return Value(TABLE, frozenset({site}))

    def store(
        self,
        target: Value,
        key: Value,
        name: str | None,
        value: Value,
        place: Place = Place.ANY,
    ) -> None:
        """Stores a value in tables, under a constant string if ``name`` is given."""
        grow = self.flow.grow
        if place is not Place.MADE:
            self.rearrange(target, place is Place.NEXT and not value.may(NIL))
        elif value.may(NIL):
            self.rearrange(target, False)
        for site in target.tables:
            shape = self.shapes[site]
            if name is not None:
                shape.fields[name] = grow(shape.fields.get(name, NOTHING), value)
                shape.keys = grow(shape.keys, key)
                continue
            if key.may(STR):
                shape.keyed = grow(shape.keyed, value)
            if not key.only(STR):
                shape.elements = grow(shape.elements, value)
            kinds = key.without(NIL)
            # A float with an integer value becomes that integer.
            shape.keys = grow(shape.keys, kinds.join(Value(LONG)) if key.may(FLOAT) else kinds)

    def rearrange(self, target: Value, sequence: bool) -> None:
        """Takes note that tables do not keep the elements they were made with.

        Args:
            target: The tables.
            sequence: Whether their keys remain 1, 2 and so on in this order.
        """
        for site in target.tables:
            shape = self.shapes[site]
            if shape.fixed or (shape.sequence and not sequence):
                shape.fixed = False
                shape.sequence = shape.sequence and sequence
                self.flow.changed = True

    def set_metatable(self, target: Value, metatable: Value) -> None:
        """Gives tables a metatable."""
        self.metatables = self.flow.grow(self.metatables, metatable)
        if self.known(metatable) is None:
            self.expose(target)
        for site in target.tables:
            shape = self.shapes[site]
            shape.metatables = self.flow.grow(shape.metatables, metatable)

    def expose_redirected(self) -> None:
        """Writes to tables with ``__newindex`` may go elsewhere, so nothing is known of those."""
        for site, shape in self.shapes.items():
            for metatable in shape.metatables.tables:
                redirect = self._handler(metatable, "__newindex")
                if redirect.bits & ~NIL:
                    self.expose(redirect)
                    self.expose(self.make(site))

    # reading

    def named(self, target: Value, name: str) -> Value:
        """Returns what a field of what may be tables may be."""
        sites = self.known(target)
        if sites is None:
            return self.flow.field(name).join(NIL_VALUE)
        value = NOTHING
        for site in sites:
            value = value.join(self._named(site, name, set()))
        return value

    def computed(self, target: Value, key: Value) -> Value | None:
        """Returns what an entry under a computed key may be, None when the tables are unknown."""
        sites = self.known(target)
        if sites is None:
            return None
        value = NIL_VALUE
        for site in sites:
            value = value.join(self._computed(site, key, set()))
        return value

    def entries(self, target: Value) -> tuple[Value, Value] | None:
        """Returns the keys and values a traversal may meet, None when the tables are unknown."""
        sites = self.known(target)
        if sites is None:
            return None
        keys, values = NOTHING, NOTHING
        for site in sites:
            keys = keys.join(self.shapes[site].keys)
            values = values.join(self._own(site, ANY))
        return keys, values.without(NIL)

    def handlers(self, target: Value, event: str) -> Value:
        """Returns what the metatables of what may be tables hold for an event."""
        sites = self.known(target)
        metatables = self.metatables if sites is None else NOTHING
        for site in sites or ():
            metatables = metatables.join(self.shapes[site].metatables)
        known = self.known(metatables)
        if known is None:
            computed = Value(FUNC, frozenset(self.flow.keyed.functions))
            return self.flow.fields.get(event, NOTHING).join(computed)
        value = NOTHING
        for metatable in known:
            value = value.join(self._handler(metatable, event))
        return value

    def _named(self, site: ir.TableExpr, name: str, seen: set[ir.TableExpr]) -> Value:
        shape = self.shapes[site]
        own = shape.fields.get(name, NOTHING).join(shape.keyed)
        if name in shape.always and not own.may(NIL):
            return own
        inherited = NIL_VALUE
        for handler in self._handlers(site, seen):
            if handler is None:
                return self.flow.anything().join(ANY)
            if isinstance(handler, ir.TableExpr):
                inherited = inherited.join(self._named(handler, name, seen))
            else:
                inherited = inherited.join(self.flow.function_results(handler).get(0))
        return own.join(inherited)

    def _computed(self, site: ir.TableExpr, key: Value, seen: set[ir.TableExpr]) -> Value:
        value = self._own(site, key)
        for handler in self._handlers(site, seen):
            if handler is None:
                return self.flow.anything().join(ANY)
            if isinstance(handler, ir.TableExpr):
                value = value.join(self._computed(handler, key, seen))
            else:
                value = value.join(self.flow.function_results(handler).get(0))
        return value

    def _own(self, site: ir.TableExpr, key: Value) -> Value:
        shape = self.shapes[site]
        value = shape.elements if not key.only(STR) else NOTHING
        if key.may(STR):
            value = value.join(shape.keyed)
            for item in shape.fields.values():
                value = value.join(item)
        return value

    def _handlers(
        self, site: ir.TableExpr, seen: set[ir.TableExpr]
    ) -> list[ir.TableExpr | ir.Function | None]:
        """Returns what ``__index`` of a table may be; None stands for anything else."""
        seen.add(site)
        found: list[ir.TableExpr | ir.Function | None] = []
        metatables = self.shapes[site].metatables
        if self.known(metatables) is None:
            return [None]
        for metatable in metatables.tables:
            handler = self._handler(metatable, "__index")
            unclear = handler.may(USER) or handler.api_functions
            if unclear or self.known(handler) is None:
                return [None]
            found += [table for table in handler.tables if table not in seen]
            found += handler.functions
        return found

    def _handler(self, metatable: ir.TableExpr, event: str) -> Value:
        shape = self.shapes[metatable]
        return shape.fields.get(event, NOTHING).join(shape.keyed)
