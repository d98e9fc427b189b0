"""What moves employers: E1 to E11."""

from sim.mechanisms.mechanism import Mechanism
from sim.rules import (
    absorption,
    displacement,
    experience,
    familiarity,
    payback,
    prospect,
    sector_support,
    staying,
    tasks,
    willingness,
)
from sim.vocabulary import Criterion

INV, DOE = Criterion.INVESTERINGSBEREIDHEID, Criterion.AANDACHT_DOELGROEP
INT, FIN = Criterion.INTERNALISERING, Criterion.FINANCIEN

MECHANISMS: tuple[Mechanism, ...] = (
    Mechanism(
        "E1", "shortage and workload", "krapte en werkdruk", "S104, S111-S113, S153, S171, HU18, F14, F19", (INV,),
        willingness.inclination, "willingness.shortage_pull",
        (
            "willingness.base", "willingness.shortage_half", "willingness.workload_per_vacancy",
            "willingness.workload_limit", "willingness.workload_push",
        ),
        "an inverted U: most employers take part at high shortage, fewer at extreme shortage, least of all in care",
    ),
    Mechanism(
        "E2", "unfamiliarity", "onbekendheid", "S138, S139, S156, S157, S160, S164, S165, S168, HU8, HU40", (DOE, INT),
        familiarity.after_month, "familiarity.pull",
        (
            "familiarity.outreach", "familiarity.meetings", "familiarity.stories", "familiarity.fade",
            "familiarity.usual",
        ),
        "more employers take part where support organisations, associations or stories have reached them",
    ),
    Mechanism(
        "E3", "peers", "werkgevers trekken elkaar mee", "S100, S155, F15", (INV, INT),
        willingness.peer_pull, "willingness.peer_pull", ("willingness.peer_half",),
        "more employers take part, and they come slowly, then fast, then slowly again",
    ),
    Mechanism(
        "E4", "experience with learners", "ervaring met deelnemers", "HU11, HU33", (INV,),
        experience.after, "experience.pull", ("experience.expected", "experience.weight"),
        "good learners raise willingness, careless selection and dropout erode it",
    ),
    Mechanism(
        "E5", "pay-back", "terugverdientijd",
        "S18, S34, S64, S98, S100, S103, S105, HU8, HU16, HU18, HU22, HU28, HU60, F20", (INV,),
        payback.margin_needed, "willingness.payback_pull",
        (
            "payback.horizon", "payback.large", "payback.small_factor", "payback.margin", "payback.shortage_margin",
            "payback.turnover", "payback.own_shortage", "payback.set_up", "payback.retained", "payback.extra_hand",
            "payback.rules_known", "payback.support_missed", "placement.temporary",
        ),
        "a longer horizon brings more employers; technology pays back within a few years, care much later",
    ),
    Mechanism(
        "E6", "places within what mentors can carry", "plafond van begeleiders", "S125, S167, D18", (INV,),
        absorption.carried, "absorption.mentor_load",
        ("absorption.mentor_share", "absorption.most_places", "absorption.place_share"),
        "the more a learner takes of a mentor, the fewer places",
    ),
    Mechanism(
        "E7", "a municipality that stays involved", "betrokken gemeente", "S12, S13, S154", (INV,),
        staying.stops, "staying.unheard", ("staying.contact", "staying.usual", "willingness.leaves"),
        "employers that are heard go on, the unheard leave",
    ),
    Mechanism(
        "E8", "prospect of a job", "perspectief op een baan", "S18, S19, S99, HU35, HU58, HU59, HU62", (INV,),
        prospect.on_dropout, "prospect.effect",
        (
            "prospect.clear_terms", "prospect.usual", "prospect.usual_terms", "placement.own_employer",
            "placement.offer",
        ),
        "a job in prospect raises completion, an own employer and clear terms make jobs last",
    ),
    Mechanism(
        "E9", "sector fund and association", "sectorfonds en branche", "S160-S166, S171, HU28, HU50", (FIN, INV),
        sector_support.closes, "sector_support.relief",
        ("sector_support.carried", "sector_support.usual", "costs.sector_fund", "costs.sector_fund_budget"),
        "more small employers take part, most where the association has means",
    ),
    Mechanism(
        "E10", "displacement", "verdringing", "S34, S35, E15", (FIN,),
        displacement.chance, "displacement.share", ("costs.wage_subsidy", "costs.paid_from"),
        "net placements lie below gross, most where staff is not scarce",
    ),
    Mechanism(
        "E11", "work cut into tasks", "taken in plaats van functies", "HU70", (INV,),
        tasks.places, "tasks.opened", ("tasks.share", "tasks.up_to"),
        "more places at mbo 1-2",
    ),
)  # fmt: skip
