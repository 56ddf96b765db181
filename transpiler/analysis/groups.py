"""Sets of constructors: tables that one expression may stand for share a representation."""

from __future__ import annotations

from collections.abc import Iterable

from transpiler.ir import nodes as ir


class Groups:
    """A union-find over constructors, where one member that is unfit makes its group unfit."""

    def __init__(self, sites: Iterable[ir.TableExpr]) -> None:
        self._place = {site: place for place, site in enumerate(sites)}
        self._leader = {site: site for site in self._place}
        self._unfit: set[ir.TableExpr] = set()

    def head(self, site: ir.TableExpr) -> ir.TableExpr:
        """Returns the first constructor of a group."""
        while self._leader[site] is not site:
            site = self._leader[site]
        return site

    def join(self, sites: Iterable[ir.TableExpr]) -> None:
        """Makes one group of constructors; one that is in no group makes it unfit."""
        every = list(sites)
        known = [self.head(site) for site in every if site in self._leader]
        if not known:
            return
        first = min(known, key=self._place.__getitem__)
        for head in known:
            self._leader[head] = first
        if len(known) < len(every) or any(head in self._unfit for head in known):
            self._unfit.add(first)

    def drop(self, sites: Iterable[ir.TableExpr]) -> None:
        """Takes note that the groups of constructors are unfit."""
        self._unfit.update(self.head(site) for site in sites if site in self._leader)

    def fit(self) -> list[list[ir.TableExpr]]:
        """Returns the groups without an unfit member, each in the order of its constructors."""
        found: dict[ir.TableExpr, list[ir.TableExpr]] = {}
        for site in self._place:
            head = self.head(site)
            if head not in self._unfit:
                found.setdefault(head, []).append(site)
        return list(found.values())
