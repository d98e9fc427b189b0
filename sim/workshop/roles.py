"""Who can move which criterion? A card for each party, from what the two reports say it can do."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Role:
    """A party: for each criterion that it can move, the statements in docs/statements.md behind what its card says.

    Its words are `workshop.role.NAME` and `workshop.card.NAME.CRITERION`. That a party can move a criterion is read
    from the reports; that it cannot move the others is an assumption.
    """

    name: str
    criteria: Mapping[str, tuple[str, ...]]


ROLES = (
    Role("municipality", {
        "regie": ("S10", "S53", "S77"),
        "financien": ("S131", "S169"),
        "wet_en_regelgeving": ("S108", "S135"),
        "aandacht_doelgroep": ("S32", "S55"),
        "internalisering": ("S141", "S149"),
    }),
    Role("employer", {
        "investeringsbereidheid": ("S18", "S98"),
        "aandacht_doelgroep": ("S72", "S75"),
        "internalisering": ("S155", "S168"),
    }),
    Role("provider", {
        "investeringsbereidheid": ("S121", "S130"),
        "wet_en_regelgeving": ("S92", "S109"),
        "aandacht_doelgroep": ("S90", "S91"),
    }),
    Role("state", {
        "regie": ("S118", "S119"),
        "financien": ("S11", "S120"),
        "wet_en_regelgeving": ("S15", "S122"),
        "internalisering": ("S145", "S152"),
    }),
    Role("association", {
        "financien": ("S146", "S169"),
        "investeringsbereidheid": ("S171", "S175"),
        "internalisering": ("S168",),
    }),
    Role("support", {
        "aandacht_doelgroep": ("S8", "S137", "S138"),
        "internalisering": ("S156", "S159"),
    }),
    Role("initiative", {
        "regie": ("S83", "S84"),
        "aandacht_doelgroep": ("S3", "S88"),
        "internalisering": ("S4", "S140"),
    }),
)  # fmt: skip
"""The cards, in the order in which they lie on the table."""
