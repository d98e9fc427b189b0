"""What happens to participants: P1 to P12."""

from sim.mechanisms.mechanism import Mechanism
from sim.rules import (
    alumni,
    arrivals,
    care,
    dropout,
    exam,
    language,
    leaving,
    recognition,
    skill,
    strain,
    trust,
    unassisted,
)
from sim.vocabulary import Criterion

REGIE, FIN, WET = Criterion.REGIE, Criterion.FINANCIEN, Criterion.WET_EN_REGELGEVING
DOE, INT = Criterion.AANDACHT_DOELGROEP, Criterion.INTERNALISERING


def _of(block: str, *names: str) -> tuple[str, ...]:
    return tuple(f"{block}.{name}" for name in names)


MECHANISMS: tuple[Mechanism, ...] = (
    Mechanism(
        code="P1", name="arrival, homes and where they are", dutch="instroom, huisvesting en spreiding",
        statements="S40, HU3, HU5, HU6, A05-A14", criteria=(WET,), rule=arrivals.placement_weights,
        strength="arrivals.chance_weight",
        parameters=_of("arrivals", "by_job_chances", "housing_wait", "backlog", "level"),
        shows="homes where chances of work are good: more find work",
    ),
    Mechanism(
        code="P2", name="work found without a programme", dutch="werk zonder traject",
        statements="S2, S20, S21, S24-S28, S30, HU1, HU10, B01-B28",
        criteria=(), rule=unassisted.chances, strength="unassisted.peak",
        parameters=_of(
            "unassisted", "midpoint", "spread", "tightness_elasticity", "caseload_elasticity", "loss_first_year",
            "loss_later", "motivation_effect", "schooling_effect", "woman_factor", "care_factor", "small_job_share",
            "late_years", "usual_caseload", "small_schooling",
        ),
        shows="the tighter the market the more find work, newcomers most of all in hospitality",
    ),
    Mechanism(
        code="P3", name="Dutch grows and falls back", dutch="taal groeit en zakt weg",
        statements="S1, S3, S43, S45-S48, S91, S93, HU4, HU10, HU14, HU22, HU41, HU47, HU53, C12-C19",
        criteria=(DOE,), rule=language.growth,
        strength="language.practice_boost",
        parameters=(*_of(
            "language", "course_hours", "course_months", "course_share", "course_target", "practice_alone",
            "practice_placed", "practice_learning", "practice_preparing", "hours_primary", "hours_higher",
            "practice_hours", "half_life", "floor", "vocabulary_months", "vocabulary_worth", "course_beside",
            "fades_at_work",
        ), "buddies.share", "buddies.keeps_up"),
        shows="practice multiplies lessons, those of the course beside work too; after the end Dutch falls back",
    ),
    Mechanism(
        code="P4", name="wage value grows with practice and lessons", dutch="loonwaarde groeit door werk en les",
        statements="S31, S163, HU1, HU14, HU46, HU52, F21",
        criteria=(DOE,), rule=skill.growth, strength="skill.synergy",
        parameters=_of("skill", "start", "prior_field", "months_low", "months_high", "guidance_pace"),
        shows="lessons beside practice: a higher wage value and more jobs",
    ),
    Mechanism(
        code="P5", name="trust in one fixed contact", dutch="vertrouwen in één vaste contactpersoon",
        statements="S38, S76, S77, S79, S119, HU55", criteria=(REGIE, DOE), rule=trust.unheeded,
        strength="trust.effect",
        parameters=_of("trust", "one_contact", "usual", "builds", "sent_on", "destroyed", "hours", "usual_contact"),
        shows="with one fixed contact for everyone fewer drop out for what help in time prevents; it costs hours",
    ),
    Mechanism(
        code="P6", name="strain that surfaces late, and life events", dutch="late klachten en levensgebeurtenissen",
        statements="S66, S173, HU2, HU38", criteria=(DOE,), rule=strain.excess, strength="strain.weight",
        parameters=_of(
            "strain", "anticipation", "averted", "hidden", "surge", "onset", "lasts", "events", "event_weight",
            "fading", "job_loss", "hours", "usual_anticipation",
        ),
        shows="more drop out of strain half a year and later after they began, fewer where it was foreseen, at a cost",
    ),
    Mechanism(
        code="P7", name="care duties and childcare", dutch="zorgtaken en kinderopvang",
        statements="S55, S67, S74, HU43", criteria=(WET, FIN), rule=care.barrier, strength="care.mother_barrier",
        parameters=_of("care", "childcare", "father_barrier"),
        shows="with childcare more mothers enrol",
    ),
    Mechanism(
        code="P8", name="education draws the young", dutch="de onderwijsroute trekt jongeren",
        statements="S178, HU12, HU13, C21",
        criteria=(WET,), rule=leaving.education_chance, strength="leaving.education",
        parameters=_of("leaving", "education_older", "route_factor", "study_age"),
        shows="study finance at a higher age: more leave for education",
    ),
    Mechanism(
        code="P9", name="alumni tell their community", dutch="alumni vertellen het in hun gemeenschap",
        statements="HU39", criteria=(INT,), rule=alumni.heard, strength="alumni.told",
        parameters=("alumni.network",),
        shows="with a network of alumni more people know of programmes",
    ),
    Mechanism(
        code="P10", name="dropout for what is missing", dutch="uitval door wat ontbreekt",
        statements="S3, S66-S75, S90, S94, S115, HU2, HU33",
        criteria=(DOE,), rule=dropout.hazards, strength="dropout.level",
        parameters=_of(
            "dropout", "fit", "language", "guidance", "inclusion", "strain", "barriers", "private", "pre_programme",
            "recruited", "matching",
        ),
        shows="without these hazards nobody drops out and more complete; each cause has its own",
    ),
    Mechanism(
        code="P11", name="work crowds out the integration exam", dutch="werk verdringt het inburgeringsexamen",
        statements="S54, S78, C17, C18", criteria=(WET,), rule=exam.beside_work, strength="exam.crowding",
        parameters=(*_of("exam", "fitting", "small_job"), "language.practice_alone", "language.course_months"),
        shows="where work leaves no time for the course more people miss the exam",
    ),
    Mechanism(
        code="P12", name="recognition of earlier skills", dutch="erkenning van eerder geleerde vaardigheden",
        statements="S42, HU1, HU4, E20", criteria=(WET,), rule=recognition.own_field, strength="recognition.match",
        parameters=(*_of("recognition", "recognised", "young", "fades"), "skill.prior_field"),
        shows="recognition: as many find work, more of them in the field of earlier work, less so with age",
    ),
)  # fmt: skip
