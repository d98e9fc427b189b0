"""What a programme offers: C1 to C12."""

from sim.mechanisms.mechanism import Mechanism
from sim.rules import (
    certification,
    creaming,
    domains,
    guidance,
    inclusion,
    kinds,
    language_gate,
    life,
    pre_programme,
    schooling,
    screening,
    transfer,
)
from sim.vocabulary import Criterion

DOE, INV, WET = Criterion.AANDACHT_DOELGROEP, Criterion.INVESTERINGSBEREIDHEID, Criterion.WET_EN_REGELGEVING
REG, INT = Criterion.REGIE, Criterion.INTERNALISERING

MECHANISMS: tuple[Mechanism, ...] = (
    Mechanism(
        code="C1", name="screening", dutch="screening",
        statements="S3, S8, S38, S44, S65-S69, S89, S137, S138, S156, HU33-HU37, HU67", criteria=(DOE,),
        rule=screening.judged, strength="screening.noise",
        parameters=(
            "screening.strictness", "screening.hours", "screening.expertise", "screening.interpreter",
            "screening.asks_sector", "screening.language_noise", "screening.sector_weight", "screening.first_come",
            "screening.hour_price", "screening.checks_home", "screening.home_effect", "screening.home_hours",
            "wishes.asked", "wishes.follow",
        ),
        shows="completions are highest between too strict and too lax; time and asking for motivation choose better",
    ),
    Mechanism(
        code="C2", name="pre-programme", dutch="voortraject",
        statements="S57, S88, S153, S163, HU17, HU35, HU41, HU42, HU69", criteria=(DOE,),
        rule=pre_programme.go_chance, strength="pre_programme.force",
        parameters=(
            "pre_programme.threshold", "pre_programme.equips", "pre_programme.equips_floor",
            "pre_programme.floor_months",
        ),
        shows="fewer go to work, of those more complete, and fewer leave an unwelcoming floor",
    ),
    Mechanism(
        code="C3", name="guidance from day one", dutch="begeleiding vanaf dag één",
        statements="S3, S30, S32, S33, S38, S51, S72, S74-S77, S96, S167, S172, HU17, HU55, HU56, HU63, D35",
        criteria=(DOE,), rule=guidance.quality, strength="guidance.weight",
        parameters=(
            "unassisted.caseload_elasticity", "guidance.usual", "guidance.usual_aftercare",
            "guidance.caseload", "guidance.coach_hours", "guidance.mentor_hours", "guidance.aftercare_months",
            "guidance.caseworker", "guidance.caseworker_weight", "dropout.guidance", "placement.aftercare_effect",
        ),
        shows="two-year outflow rises with a lower caseload, dropout falls with more coaching; both cost money, even "
        "where guidance does not tell",
    ),
    Mechanism(
        code="C4", name="inclusion on the floor", dutch="inclusie op de werkvloer",
        statements="S3, S18, S73, S75, S94, S95, HU9, HU57, HU63", criteria=(DOE, INV), rule=inclusion.on_the_floor,
        strength="inclusion.training_effect",
        parameters=(
            "inclusion.team_training", "inclusion.training_price", "dropout.inclusion", "placement.inclusion_effect",
            "inclusion.exclusion", "buddies.share", "buddies.eases", "buddies.price",
        ),
        shows="with trained teams fewer leave an unwelcoming floor; employers pay for the training",
    ),
    Mechanism(
        code="C5", name="language gate", dutch="taaleis", statements="S43, S69-S71, HU44", criteria=(DOE,),
        rule=language_gate.needed, strength="language_gate.weight",
        parameters=(
            "language_gate.floor", "language_gate.level_step", "dropout.language", "pre_programme.language_slack",
        ),
        shows="behind a gate more complete, and far fewer start",
    ),
    Mechanism(
        code="C6", name="diploma, certificate or practice declaration",
        dutch="diploma, certificaat of praktijkverklaring",
        statements="S71, S92, S109, S130, S134, S136, S174, HU12, HU15, HU49, D44",
        criteria=(WET,), rule=certification.pass_chance, strength="certification.worth",
        parameters=(
            "certification.fair_exams", "certification.certificates", "certification.certificate_worth",
            "certification.widens", "certification.exam_lowest", "certification.exam_step",
        ),
        shows="exams that test the trade first give more diplomas; certificates widen the group",
    ),
    Mechanism(
        code="C7", name="loss of force when copied", dutch="verlies van werkzaamheid bij overdracht",
        statements="S129, S142, S152, HU30, HU47",
        criteria=(REG, DOE), rule=transfer.carried_over, strength="transfer.loss",
        parameters=(
            "replication.carried_over", "replication.carried_to_sector", "replication.carried_to_group",
            "transfer.knowledge_saves", "transfer.steering_saves",
        ),
        shows="with less loss copies know more and guide better; kept know-how and steering limit the loss",
    ),
    Mechanism(
        code="C8", name="learning by cohorts", dutch="leren van elke groep",
        statements="S58, S63, S176, HU66, I23", criteria=(REG, INT),
        rule=life.smoothness, strength="life.know_how_effect",
        parameters=("life.stumbles", "life.learning", "life.head_start"),
        shows="programmes without know-how start and complete fewer; those that learn from each cohort more",
    ),
    Mechanism(
        code="C9", name="creaming", dutch="afroming",
        statements="S31, HU9, HU20, HU21, HU48, HU71, D10", criteria=(DOE,),
        rule=creaming.order, strength="creaming.pull",
        parameters=("creaming.low_levels", "population.high_level_share"),
        shows="where the easiest come first fewer low-schooled people start",
    ),
    Mechanism(
        code="C10", name="lessons aligned with practice", dutch="lessen die aansluiten op de praktijk",
        statements="S50, S90, S91, HU54", criteria=(DOE,), rule=schooling.landing,
        strength="schooling.alignment_effect", parameters=("schooling.alignment",),
        shows="aligned lessons teach the words of the work and bring more people to work",
    ),
    Mechanism(
        code="C11", name="three kinds of programme", dutch="drie soorten trajecten",
        statements="S1, S44-S48, S54, S78, S121, HU14, HU48",
        criteria=(DOE, WET), rule=kinds.lessons, strength="kinds.difference",
        parameters=(
            "kinds.parallel_practice", "kinds.integrated_practice", "kinds.bridging_practice",
            "kinds.parallel_lessons", "kinds.integrated_lessons", "kinds.bridging_lessons", "kinds.parallel_cost",
            "kinds.integrated_cost", "kinds.bridging_cost",
        ),
        shows="parallel ones reach people in the integration term, bridging ones those with more school; costs differ",
    ),
    Mechanism(
        code="C12", name="adjoining domains of life", dutch="aanpalende leefgebieden",
        statements="S38, S39, S67, S74, S79, HU17, HU43",
        criteria=(DOE,), rule=domains.hazards, strength="domains.weight",
        parameters=(
            "domains.fixer", "domains.onset", "domains.solved_alone", "domains.solved_by_fixer", "domains.hours",
        ),
        shows="where someone sees to it fewer are in trouble and fewer are interrupted; it costs money",
    ),
)  # fmt: skip
