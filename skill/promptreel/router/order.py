"""How a language puts its words."""

from typing import NamedTuple


class Order(NamedTuple):
    """How a language puts its words.

    Attributes:
        marker_follows: Whether "before" and "after" come behind their clause.
        verb_final: Whether the verb ends a clause.
        space_ends: Whether a space ends one, in a script that has none between words.
        not_anywhere: Whether a "not" may stand behind what it denies, as in German.
    """

    marker_follows: bool = False
    verb_final: bool = False
    space_ends: bool = False
    not_anywhere: bool = False


PLAIN = Order()
