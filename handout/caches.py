"""Caches: results that a process keeps, each with a limit, all of them forgotten by one call.

Many documents share words, fonts, icons and layouts, so what was worked out for one serves the next. Three rules apply:

- What is kept is never changed, and depends on its arguments alone. So two threads that ask at once may work a result
  out twice, but neither gets a wrong one.
- Every cache has a limit in entries, but for `loaded` ones, which contain what comes with the package.
- `clear_caches` forgets everything. Call it between documents, not while one is made.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, lru_cache, wraps
from typing import Any, Final, Generic, ParamSpec, TypeVar
from weakref import ref

P = ParamSpec("P")
R = TypeVar("R")
K = TypeVar("K")
V = TypeVar("V")

_CLEARERS: Final[list[Callable[[], None]]] = []
_KEEPINGS: Final[list[ref[Keeping[Any, Any]]]] = []


def on_clear(clear: Callable[[], None]) -> None:
    """Have `clear` called when everything is forgotten, for what is not kept by one of the ways below."""
    _CLEARERS.append(clear)


def kept(limit: int) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Keep the results of a function for the `limit` arguments that were asked for last."""

    def keep(function: Callable[P, R]) -> Callable[P, R]:
        keeping = lru_cache(limit)(function)
        _CLEARERS.append(keeping.cache_clear)
        return keeping  # type: ignore[return-value]

    return keep


def loaded(function: Callable[P, R]) -> Callable[P, R]:
    """Keep every result of a function whose arguments name what comes with the package."""
    keeping = cache(function)
    _CLEARERS.append(keeping.cache_clear)
    return keeping  # type: ignore[return-value]


class Keeping(dict[K, V], Generic[K, V]):
    """A cache that its owner fills with `keep`; a full one is emptied, which costs less than to know the oldest."""

    def __init__(self, limit: int) -> None:
        super().__init__()
        self._limit = limit
        _KEEPINGS.append(ref(self))

    def keep(self, key: K, value: V) -> V:
        """Keep a value and return it."""
        if len(self) >= self._limit:
            self.clear()
        self[key] = value
        return value


def kept_by_identity(limit: int, count: int = 1) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Keep `limit` results of a function by the identity of its first `count` arguments and the value of the others.

    For what cannot be hashed, or only at the cost of reading all of it. The arguments are kept with the result, so that
    no identity is used again.
    """

    def keep(function: Callable[P, R]) -> Callable[P, R]:
        keeping: Keeping[tuple[Any, ...], tuple[Any, R]] = Keeping(limit)

        @wraps(function)
        def look(*arguments: P.args, **named: P.kwargs) -> R:
            key = (*map(id, arguments[:count]), *arguments[count:], *named.items())
            known = keeping.get(key)
            return (known or keeping.keep(key, (arguments, function(*arguments, **named))))[1]

        return look

    return keep


def clear_caches() -> None:
    """Forget everything that is kept."""
    for clear in _CLEARERS:
        clear()
    alive = [(each, keeping) for each in _KEEPINGS if (keeping := each()) is not None]
    for _, keeping in alive:
        keeping.clear()
    _KEEPINGS[:] = [each for each, _ in alive]
