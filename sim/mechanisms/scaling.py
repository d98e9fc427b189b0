"""The life of programmes and how they scale: L1 to L11."""

from sim.mechanisms.mechanism import Mechanism
from sim.rules import coordination, intelligence, knowledge, life, orchestration, partnership, replication
from sim.vocabulary import Criterion

REGIE, INTERNALISERING = Criterion.REGIE, Criterion.INTERNALISERING

MECHANISMS: tuple[Mechanism, ...] = (
    Mechanism(
        code="L1",
        name="Birth, first cohort, growth, stagnation, end; when a programme ends, know-how and partnerships evaporate",
        dutch="Oprichting, eerste groep, groei, stilstand, einde; na het einde verdampen kennis en samenwerking",
        statements="S4, S58, S116, S127, I23",
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
        statements="S118, S122, S124, S125, HU23, HU30, I09, I10",
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
        statements="S81, S82, S124, HU23, HU24",
        criteria=(REGIE,),
        rule=coordination.ties,
        strength="coordination.diffusion",
        parameters=("coordination.capacity", "coordination.parties_per_group"),
        shows="without diffusion coordination holds back fewer people",
    ),
    Mechanism(
        code="L4",
        name="The orchestrator aligns parties, shortens lines, holds the table and is the knowledge hub, within limits",
        dutch="De regisseur stemt af, houdt lijnen kort, leidt de tafel en bewaart kennis, binnen grenzen",
        statements="S9, S83, S84, S126, S127, HU31, HU45",
        criteria=(REGIE,),
        rule=orchestration.attention,
        strength="orchestration.mandate",
        parameters=(
            "orchestration.presence", "orchestration.programmes", "orchestration.table", "orchestration.dilution",
            "orchestration.short_lines", "orchestration.hub", "coordination.relief",
        ),
        shows="where all follow the one who steers, coordination holds back fewer people and doors open sooner",
    ),
    Mechanism(
        code="L5",
        name="Knowledge structure: newcomers start with others' know-how and sooner; knowing alone is not enough",
        dutch="Kennisstructuur: nieuwe trajecten beginnen met kennis van anderen; weten alleen is niet genoeg",
        statements="S16, S118, S127, E18",
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
        statements="S17, S26, S104, S128",
        criteria=(REGIE,),
        rule=intelligence.aims,
        strength="intelligence.aim",
        parameters=("intelligence.coverage",),
        shows="where shortages are known, new programmes choose sectors with more vacancies",
    ),
    Mechanism(
        code="L8",
        name="Trust between partners takes time and wears off",
        dutch="Vertrouwen tussen partners kost tijd en slijt",
        statements="S4, S61, S80",
        criteria=(REGIE,),
        rule=partnership.grown,
        strength="partnership.ease",
        parameters=("partnership.usual", "partnership.growth", "partnership.wear", "partnership.meeting"),
        shows="the faster trust grows, the fewer people coordination holds back",
    ),
)  # fmt: skip
