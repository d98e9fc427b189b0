"""The words of the model: every category that a column, a parameter or a file may name."""

from enum import StrEnum

from sim.numbered import Numbered

NEVER = 32_767
"""A month that does not come: the largest value of a month column."""

NOBODY = -1
"""A reference to no row."""


class Stage(Numbered):
    """Where a participant stands on the way to durable work."""

    NOT_ARRIVED = 0
    WAITING_HOUSING = 1
    POOL = 2
    RECRUITED = 3
    PRE_PROGRAMME = 4
    LEARN_WORK = 5
    MATCHING = 6
    JOB_AFTERCARE = 7
    DURABLE = 8
    UNASSISTED_JOB = 9
    OUT = 10


class Why(Numbered):
    """The cause of a move from one stage to another."""

    ARRIVED = 0
    HOUSED = 1
    SELECTED = 2
    SCREENED_OUT = 3
    STARTED = 4
    GO = 5
    NO_GO = 6
    COMPLETED = 7
    PLACED = 8
    NOT_PLACED = 9
    SUSTAINED = 10
    FOUND_JOB = 11
    LOST_JOB = 12
    EDUCATION = 13
    MOVED_AWAY = 14
    PENSION = 15
    PROGRAMME_ENDED = 16
    DROPPED_FIT = 17
    DROPPED_LANGUAGE = 18
    DROPPED_GUIDANCE = 19
    DROPPED_INCLUSION = 20
    DROPPED_STRAIN = 21
    DROPPED_BARRIERS = 22
    DROPPED_PRIVATE = 23


DROPOUT_CAUSES = tuple(why for why in Why if why.name.startswith("DROPPED_"))
"""The named causes of dropout (uitval), in the order in which the dropout rule returns their hazards."""


class Paper(Numbered):
    """What a participant has on paper of what was learnt in a programme."""

    NONE = 0
    CERTIFICATE = 1
    DIPLOMA = 2


class Sex(Numbered):
    """Sex as registered."""

    MAN = 0
    WOMAN = 1


class Origin(Numbered):
    """Country of origin, as far as the statistics follow employment by it (B07)."""

    SYRIA = 0
    ERITREA = 1
    IRAQ = 2
    AFGHANISTAN = 3
    IRAN = 4
    OTHER = 5


class Schooling(Numbered):
    """Highest schooling at arrival."""

    PRIMARY = 0
    LOWER_SECONDARY = 1
    UPPER_SECONDARY = 2
    HIGHER = 3


class Route(Numbered):
    """Civic integration (inburgering) route; the three routes exist since the act of 2021."""

    B1 = 0
    EDUCATION = 1
    SELF_RELIANCE = 2


class Exam(Numbered):
    """Result of the civic integration exam (inburgeringsexamen) at the end of the term."""

    OPEN = 0
    PASSED = 1
    MISSED = 2
    EXEMPT = 3


class Sector(Numbered):
    """The sectors of the vacancy statistics (table F1)."""

    CARE = 0
    CONSTRUCTION = 1
    ICT = 2
    INDUSTRY = 3
    ENERGY = 4
    HOSPITALITY = 5
    TRANSPORT = 6
    TRADE = 7
    TEMP_AGENCY = 8
    EDUCATION = 9
    GOVERNMENT = 10


class Level(Numbered):
    """Level of vocational education (mbo 1-4) or higher (hbo) at which a programme works."""

    MBO1 = 1
    MBO2 = 2
    MBO3 = 3
    MBO4 = 4
    HBO = 5


class Category(Numbered):
    """SER's three kinds of programme (SER 2021, 4.1)."""

    PARALLEL = 1
    INTEGRATED = 2
    BRIDGING = 3


class ProgrammeState(Numbered):
    """The life of a programme (leerwerktraject)."""

    DORMANT = 0
    PREPARING = 1
    RUNNING = 2
    STALLED = 3
    ENDED = 4


class Reach(Numbered):
    """From how wide an area a programme recruits."""

    MUNICIPALITY = 0
    REGION = 1
    NATION = 2


class Way(Numbered):
    """How a programme came about: of itself, or as one that scaled to another region, sector or target group."""

    FOUNDED = 0
    REGION = 1
    SECTOR = 2
    GROUP = 3


class FunderKind(Numbered):
    """What kind of pot a funder is."""

    NATIONAL = 0
    EUROPEAN = 1
    SECTOR = 2
    MUNICIPAL = 3
    PRIVATE = 4
    SHARED = 5


class Purse(Numbered):
    """Whose money it is: every euro leaves one purse and enters another."""

    STATE = 0
    BENEFIT = 1
    MUNICIPALITY = 2
    FUNDER = 3
    SECTOR_FUND = 4
    EMPLOYER = 5
    PROGRAMME = 6
    PROVIDER = 7
    SUPPORT = 8
    ORCHESTRATOR = 9
    PARTICIPANT = 10
    OUTSIDE = 11


class What(Numbered):
    """What a payment is for."""

    BUDGET = 0
    GRANT = 1
    CO_FINANCING = 2
    SELECTION = 3
    PRE_PROGRAMME = 4
    LESSONS = 5
    GUIDANCE = 6
    OVERHEAD = 7
    MENTORING = 8
    WAGE = 9
    WAGE_SUBSIDY = 10
    BENEFIT = 11
    ORCHESTRATION = 12
    LAPSED = 13
    CASEWORK = 14
    TRAINING = 15


class Constraint(Numbered):
    """What can hold back the intake of a programme in a month."""

    CANDIDATES = 0
    LANGUAGE_GATE = 1
    RETAINED_BENEFIT = 2
    NOT_KNOWN = 3
    EMPLOYER_PLACES = 4
    MENTORS = 5
    SCHOOL_SEATS = 6
    MONEY_NOW = 7
    MONEY_HORIZON = 8
    COORDINATION = 9
    GROUP_SIZE = 10


class Criterion(StrEnum):
    """SER's six criteria for scaling (opschalingscriteria)."""

    REGIE = "regie"
    FINANCIEN = "financien"
    INVESTERINGSBEREIDHEID = "investeringsbereidheid"
    WET_EN_REGELGEVING = "wet_en_regelgeving"
    AANDACHT_DOELGROEP = "aandacht_doelgroep"
    INTERNALISERING = "internalisering"
