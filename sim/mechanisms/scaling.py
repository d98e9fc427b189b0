"""The life of programmes and how they scale: L1 to L11."""

from sim.mechanisms.mechanism import Mechanism
from sim.rules import (
    coordination,
    intelligence,
    internalisation,
    involvement,
    knowledge,
    life,
    monitoring,
    orchestration,
    partnership,
    replication,
    schooling,
)
from sim.vocabulary import Criterion

REGIE, INTERNALISERING = Criterion.REGIE, Criterion.INTERNALISERING

MECHANISMS: tuple[Mechanism, ...] = (
    Mechanism(
        code="L1",
        name="Birth, first cohort, growth, stagnation, end; when a programme ends, know-how and partnerships evaporate",
        dutch="Oprichting, eerste groep, groei, stilstand, einde; na het einde verdampen kennis en samenwerking",
        statements="S4, S5, S58, S60, S85, S116, S127, S148, HU19, HU31, I23",
        criteria=(INTERNALISERING, Criterion.FINANCIEN),
        rule=life.evaporated,
        strength="life.evaporation",
        parameters=("life.birth", "life.preparation", "life.learning", "life.kept", "life.inherited"),
        shows="where less evaporates, successors begin with more know-how",
    ),
    Mechanism(
        code="L2",
        name="Four ways to scale: more people in place, other sectors, other regions, other target groups",
        dutch="Vier manieren om op te schalen: meer mensen, andere sectoren, andere regio's, andere doelgroepen",
        statements="S5, S118, S122, S124, S125, S142, HU23, HU30, I09, I10",
        criteria=tuple(Criterion),
        rule=replication.chance,
        strength="replication.drive",
        parameters=(
            "ambition.growth", "replication.sector_drive", "replication.group_drive", "replication.proven",
            "replication.publicity", "replication.carried_over", "replication.carried_to_sector",
            "replication.carried_to_group", "replication.parties_added",
        ),
        shows="what binds differs: people in place, employers in regions, mentors in sectors, money in groups",
    ),
    Mechanism(
        code="L3",
        name="Coordination load grows with the number of parties; without one who steers, responsibility diffuses",
        dutch="De afstemming groeit met het aantal partijen; zonder regie voelt niemand zich verantwoordelijk",
        statements="S59, S81, S82, S124, HU23, HU24, HU32, HU71",
        criteria=(REGIE,),
        rule=coordination.groups_kept,
        strength="coordination.diffusion",
        parameters=("coordination.capacity", "coordination.parties_per_group"),
        shows="without diffusion coordination holds back fewer people",
    ),
    Mechanism(
        code="L4",
        name="The orchestrator aligns parties, shortens lines, holds the table and is the knowledge hub, within limits",
        dutch="De regisseur stemt af, houdt lijnen kort, leidt de tafel en bewaart kennis, binnen grenzen",
        statements="S9, S10, S59, S81-S84, S119, S126, S127, S143, S158, S176, HU24, HU31, HU45",
        criteria=(REGIE,),
        rule=orchestration.attention,
        strength="orchestration.mandate",
        parameters=(
            "orchestration.presence", "orchestration.programmes", "orchestration.table", "orchestration.dilution",
            "orchestration.short_lines", "orchestration.hub", "coordination.relief",
        ),
        shows="where all follow the one who steers, coordination holds back fewer people and doors open sooner; as "
        "things are few regions have one, each carries one or two programmes, and money binds first, so that hub and "
        "divided time hardly tell until orchestrators are many and busy",
    ),
    Mechanism(
        code="L5",
        name="Knowledge structure: newcomers start with others' know-how and sooner; knowing alone is not enough",
        dutch="Kennisstructuur: nieuwe trajecten beginnen met kennis van anderen; weten alleen is niet genoeg",
        statements="S16, S118, S127, S158, HU50, HU51, E18",
        criteria=(REGIE, INTERNALISERING),
        rule=knowledge.borrowed,
        strength="knowledge.uptake",
        parameters=("knowledge.reach", "knowledge.alone", "life.head_start"),
        shows="newcomers begin with more know-how, and with most where someone helps to use it",
    ),
    Mechanism(
        code="L6",
        name="Labour-market intelligence: programmes aim at shortage sectors",
        dutch="Arbeidsmarktkennis: trajecten richten zich op tekortsectoren",
        statements="S17, S26, S85, S104, S105, S128, HU67",
        criteria=(REGIE,),
        rule=intelligence.aims,
        strength="intelligence.aim",
        parameters=("intelligence.coverage",),
        shows="where shortages are known, new programmes choose sectors with more vacancies",
    ),
    Mechanism(
        code="L7",
        name="Internalisation: known and valued by municipalities, employers, funders, it moves into regular budgets",
        dutch="Internalisering: wie een traject kent en waardeert, neemt het op in het gewone werk en budget",
        statements="S116, S123, S140, S159, HU38",
        criteria=(INTERNALISERING,),
        rule=internalisation.chance,
        strength="internalisation.takeover",
        parameters=(
            "internalisation.regular", "internalisation.prior_weight", "internalisation.prior", "life.known",
        ),
        shows="fewer programmes end and more people start where municipalities take over what they know",
    ),
    Mechanism(
        code="L8",
        name="Trust between partners takes time and wears off",
        dutch="Vertrouwen tussen partners kost tijd en slijt",
        statements="S4, S60, S61, S80, S84, S143, S176, HU64",
        criteria=(REGIE,),
        rule=partnership.grown,
        strength="partnership.ease",
        parameters=(
            "partnership.felt", "partnership.usual", "partnership.growth", "partnership.wear", "partnership.meeting",
        ),
        shows="the faster trust grows, the fewer people coordination holds back and the better guidance is",
    ),
    Mechanism(
        code="L9",
        name="Schools: seats, modular offers, minimum group, contribution, scarce NT2 teachers",
        dutch="Scholen: plaatsen, modules, minimale groep, bijdrage, schaarse NT2-docenten",
        statements="S14, S121, S130, S131, S174, S175, C20",
        criteria=(Criterion.INVESTERINGSBEREIDHEID,),
        rule=schooling.smallest_group,
        strength="schooling.rigidity",
        parameters=(
            "schooling.seats_per_100k", "schooling.minimum_group", "schooling.modular", "schooling.contribution",
            "schooling.modules_save", "schooling.teacher_shortage", "schooling.usual_seats",
        ),
        shows="the more schools hold to their conditions, the fewer start; modules, teachers and seats help; a lack of "
        "teachers bites only beyond the usual seats, which contain it",
    ),
    Mechanism(
        code="L10",
        name="Monitoring and a flexible design catch problems and absorb shocks",
        dutch="Monitoring en een flexibele opzet vangen problemen en schokken op",
        statements="S86, S87, S145, HU66",
        criteria=(REGIE,),
        rule=monitoring.caught,
        strength="monitoring.catches",
        parameters=("monitoring.coverage", "monitoring.flexible", "monitoring.usual", "monitoring.absorbs"),
        shows="fewer drop out where someone watches; flexible programmes start and complete more in a shock",
    ),
    Mechanism(
        code="L11",
        name="All five kinds of parties must take part to some degree",
        dutch="Alle vijf soorten partijen moeten in meer of mindere mate meedoen",
        statements="S7, S62, S85, S118, S126, HU31, HU64",
        criteria=tuple(Criterion),
        rule=involvement.won,
        strength="involvement.reluctance",
        parameters=(
            "involvement.persuasion", "involvement.heard", "involvement.state", "involvement.withdraws",
            "involvement.lukewarm",
        ),
        shows="the more reluctant parties are, the later doors open; where one is not involved at all they stay shut; "
        "programmes that an unwilling municipality has left take in nobody",
    ),
)  # fmt: skip
