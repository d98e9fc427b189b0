"""What happens to participants: P1 to P12."""

from sim.mechanisms.mechanism import Mechanism
from sim.rules import dropout, strain, trust
from sim.vocabulary import Criterion

REGIE, DOE = Criterion.REGIE, Criterion.AANDACHT_DOELGROEP

MECHANISMS: tuple[Mechanism, ...] = (
    Mechanism(
        code="P5", name="trust in one fixed contact", dutch="vertrouwen in één vaste contactpersoon",
        statements="S77, HU55", criteria=(REGIE, DOE), rule=trust.unheeded, strength="trust.effect",
        parameters=("trust.one_contact", "trust.usual", "trust.builds", "trust.sent_on", "trust.destroyed"),
        shows="with one fixed contact for everyone fewer drop out for what help in time prevents",
    ),
    Mechanism(
        code="P6", name="strain that surfaces late, and life events", dutch="late klachten en levensgebeurtenissen",
        statements="S66, S173, HU2", criteria=(DOE,), rule=strain.excess, strength="strain.weight",
        parameters=(
            "strain.anticipation", "strain.averted", "strain.hidden", "strain.surge", "strain.onset", "strain.lasts",
            "strain.events", "strain.event_weight", "strain.fading", "strain.job_loss",
        ),
        shows="more drop out of strain half a year and later after they began, fewer where it was foreseen",
    ),
    Mechanism(
        code="P10", name="dropout for what is missing", dutch="uitval door wat ontbreekt",
        statements="S66-S75, S90, S94, HU33", criteria=(DOE,), rule=dropout.hazards, strength="dropout.level",
        parameters=tuple(f"dropout.{name}" for name in (
            "fit", "language", "guidance", "inclusion", "strain", "barriers", "private", "pre_programme", "recruited",
            "matching",
        )),
        shows="without these hazards nobody drops out and more complete; each cause has its own",
    ),
)  # fmt: skip
