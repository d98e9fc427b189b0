"""The ten kinds of agents and every state variable they have."""

import numpy as np

from sim.table import Table, column
from sim.vocabulary import (
    NEVER,
    NOBODY,
    Category,
    Exam,
    FunderKind,
    Level,
    Origin,
    Paper,
    ProgrammeState,
    Purse,
    Reach,
    Route,
    Schooling,
    Sector,
    Sex,
    Stage,
    Way,
)


class Participants(Table):
    """Everyone who is or will be in the target group (deelnemers and candidates)."""

    stage = column(np.int8, Stage.NOT_ARRIVED, "Stage", "where the person stands on the way to work")
    since = column(np.int16, 0, "month", "when this stage began")
    until = column(np.int16, NEVER, "month", "when the current phase of a programme ends as planned")
    arrives = column(np.int16, NEVER, "month", "when the permit is given, if after the start")
    permit = column(np.int16, 0, "month", "when the permit was given; negative before the start")
    municipality = column(np.int16, 0, "row", "municipality of residence")
    region = column(np.int8, 0, "row", "labour-market region of that municipality")
    born = column(np.int16, 0, "month", "month of birth, counted from the start")
    sex = column(np.int8, Sex.MAN, "Sex", "sex as registered")
    origin = column(np.int8, Origin.OTHER, "Origin", "country group of origin")
    schooling = column(np.int8, Schooling.PRIMARY, "Schooling", "highest schooling at arrival")
    prior_field = column(np.int8, Sector.HOSPITALITY, "Sector", "sector of earlier work")
    cares = column(np.bool_, False, "yes/no", "has young children to care for")
    reserve = column(
        np.float64, 0.5, "0-1", "how reserved the person is towards sectors other than that of earlier work"
    )
    care_rank = column(np.float64, 0.5, "0-1", "place in the queue for childcare, first served at 0")
    route = column(np.int8, Route.B1, "Route", "civic integration route")
    motivation = column(np.float64, 0.5, "0-1", "motivation for work")
    strain = column(np.float64, 0.0, "0-1", "stress and trauma that weigh on daily life")
    ease = column(np.float64, 1.0, "factor", "how easily the person finds work alone, from lasting traits")
    language = column(np.float64, 0.0, "CEFR 0-6", "Dutch: 0 none, 1 A1, 2 A2, 3 B1, 4 B2, 5 C1, 6 C2")
    vocabulary = column(np.float64, 0.0, "0-1", "share of the words of the current sector that are known")
    skill = column(np.float64, 0.0, "share of full productivity", "wage value (loonwaarde) in the current sector")
    fit = column(np.float64, 0.0, "0-1", "true fit with the current programme")
    sector = column(np.int8, NOBODY, "Sector", "sector of the current place or job")
    programme = column(np.int16, NOBODY, "row", "programme last taken part in")
    employer = column(np.int32, NOBODY, "row", "employer of the current place or job found through a programme")
    provider = column(np.int16, NOBODY, "row", "training provider of the current seat")
    small_job = column(np.bool_, False, "yes/no", "works at most 0.3 fte and keeps the benefit")
    on_benefit = column(np.bool_, False, "yes/no", "receives social assistance (bijstand)")
    rests_until = column(np.int16, 0, "month", "cool-off: not asked again before this month")
    trust = column(np.float64, 0.5, "0-1", "trust (vertrouwen) in those who guide")
    exam = column(np.int8, Exam.OPEN, "Exam", "result of the integration exam, if the term ended during the run")
    began = column(np.int16, NEVER, "month", "when the person began in that programme; negative before the start")
    burden = column(np.float64, 0.0, "0-1", "strain from life events that still weighs")
    paper = column(np.int8, Paper.NONE, "Paper", "diploma, certificate or none of the last programme completed")
    trouble = column(np.bool_, False, "yes/no", "in a programme, with trouble in family, debts, housing or paperwork")


class Employers(Table):
    """Workplaces that programmes could find (werkgevers)."""

    region = column(np.int8, 0, "row", "labour-market region")
    sector = column(np.int8, 0, "Sector", "sector")
    size_of_staff = column(np.int32, 2, "persons", "staff")
    shortage = column(np.float64, 0.0, "vacancies for 1,000 jobs", "vacancy rate that the employer feels")
    workload = column(np.float64, 0.0, "0 and up", "work pressure of present staff")
    local = column(np.float64, 1.0, "factor", "shortage relative to the sector in the country")
    inclusion = column(np.float64, 0.5, "0-1", "how welcoming the floor is before training")
    payback = column(np.float64, 73.0, "months", "months until a learner has paid back")
    inclination = column(np.float64, 0.0, "log odds", "to take part, for own shortage, workload, account and culture")
    familiarity = column(np.float64, 0.3, "0-1", "how much it has heard of this group and not forgotten")
    experience = column(np.float64, 0.45, "0-1", "how the learners that it had turned out, or what it expects of them")
    heard = column(np.bool_, False, "yes/no", "someone at the municipality hears and solves its problems")
    willingness = column(np.float64, 0.0, "0-1", "willingness to take part")
    participates = column(np.bool_, False, "yes/no", "offers places for learners")
    mentors = column(np.int32, 0, "persons", "staff available as mentor")
    carried = column(np.bool_, False, "yes/no", "its sector association takes over contract and paperwork")
    wanted = column(np.int16, 0, "places", "places it would offer if mentors were no limit")
    tasks = column(np.int16, 0, "places", "places of single tasks that it would add")
    places = column(np.int16, 0, "places", "places offered, within what mentors can carry")
    taken = column(np.int16, 0, "places", "places held by participants")
    prepared = column(np.float64, 0.0, "0-1", "how well pre-programmes have prepared its people for learners")


class Municipalities(Table):
    """Every real municipality (gemeente) of the simulated regions."""

    region = column(np.int8, 0, "row", "labour-market region")
    inhabitants = column(np.int32, 0, "persons", "inhabitants on 1 January 2022")
    attitude = column(np.float64, 0.5, "0-1", "political attitude towards investing in newcomers")
    colour = column(np.float64, 0.5, "0-1", "political colour of the council: least willing at 0, most willing at 1")
    mandate = column(np.float64, 0.0, "attitude 0-1", "swing of the election at which the council came in")
    generosity = column(np.float64, 1.0, "factor", "spending for each person relative to the mean")
    allows = column(np.bool_, False, "yes/no", "lets people take part, with retained benefit or by a way round")
    hosts = column(np.bool_, False, "yes/no", "hosts a programme at the start")
    caseload = column(np.float64, 150.0, "clients", "clients of one caseworker")
    reintegration = column(np.float64, 0.0, "euro", "reintegration money left for programmes this year")
    integration = column(np.float64, 0.0, "euro", "integration money left for programmes this year")
    dual = column(np.bool_, False, "yes/no", "offers dual tracks (duale trajecten)")


class Funders(Table):
    """Pots of money; a row is one funding stream (geldstroom)."""

    kind = column(np.int8, FunderKind.NATIONAL, "FunderKind", "what kind of pot it is")
    region = column(np.int8, NOBODY, "row", "region it is meant for; -1 is the whole country")
    sector = column(np.int8, NOBODY, "Sector", "sector it is meant for; -1 is any")
    usual = column(np.float64, 0.0, "euro a year", "usual yearly ceiling at the simulated scale")
    ceiling = column(np.float64, 0.0, "euro a year", "ceiling of this year")
    committed = column(np.float64, 0.0, "euro a month", "instalments promised to programmes")
    private = column(np.float64, 0.0, "share", "share of it that employers of sectors and private givers fill")


class Programmes(Table):
    """Learning-work programmes (leerwerktrajecten) and the initiatives that run or might found them."""

    state = column(np.int8, ProgrammeState.DORMANT, "ProgrammeState", "where the programme is in its life")
    since = column(np.int16, 0, "month", "when this state began")
    category = column(np.int8, Category.INTEGRATED, "Category", "parallel, integrated or bridging")
    sector = column(np.int8, NOBODY, "Sector", "sector; -1 is any")
    level = column(np.int8, Level.MBO2, "Level", "level of education")
    reach = column(np.int8, Reach.REGION, "Reach", "from how wide an area it recruits")
    region = column(np.int8, 0, "row", "home region")
    municipality = column(np.int16, 0, "row", "home municipality")
    entry_language = column(np.float64, 0.0, "CEFR 0-6", "Dutch that is asked at the gate")
    min_schooling = column(np.int8, Schooling.PRIMARY, "Schooling", "schooling that is asked at the gate")
    max_age = column(np.int16, 67, "years", "age up to which it is open")
    group_size = column(np.int16, 12, "persons", "size of a full group")
    interval = column(np.int16, 12, "months", "months between two intakes")
    pre_months = column(np.int16, 3, "months", "length of the pre-programme")
    learn_months = column(np.int16, 12, "months", "length of learn-work")
    matching_months = column(np.int16, NOBODY, "months", "matching of its own; -1 follows the policy")
    aftercare_months = column(np.int16, NOBODY, "months", "aftercare of its own; -1 follows the policy")
    guarantees_job = column(np.bool_, False, "yes/no", "a job is guaranteed on good performance")
    learning_paid_by = column(np.int8, Purse.PROGRAMME, "Purse", "who pays lessons and coaching of learn-work")
    unusual = column(np.float64, 0.5, "0-1", "how far it departs from what is usually paid for")
    partners = column(np.int16, 4, "parties", "parties around the table")
    groups = column(np.int16, 1, "groups", "groups it takes in at once")
    next_intake = column(np.int16, NEVER, "month", "next month in which it wants to start groups")
    founded = column(np.int16, 0, "month", "when the initiative for it was taken; negative before the start")
    last_intake = column(np.int16, 0, "month", "when it last took in a group")
    know_how = column(np.float64, 0.0, "0-1", "what it has learnt about what works")
    trust = column(np.float64, 0.0, "0-1", "trust between its partners")
    with_state = column(np.bool_, False, "yes/no", "the national government takes part")
    with_municipality = column(np.bool_, False, "yes/no", "the municipality takes part")
    with_support = column(np.bool_, False, "yes/no", "a support organisation takes part")
    with_school = column(np.bool_, False, "yes/no", "a training provider takes part")
    with_association = column(np.bool_, False, "yes/no", "the sector association takes part")
    steered = column(np.bool_, False, "yes/no", "an orchestrator carries it")
    attention = column(np.float64, 0.0, "0-1", "attention that the orchestrator has for it")
    funder = column(np.int16, NOBODY, "row", "who pays the present grant")
    grant = column(np.float64, 0.0, "euro a month", "instalment of the present grant")
    funded_until = column(np.int16, 0, "month", "first month without a certain grant")
    paid_until = column(np.int16, 0, "month", "first month for which the grant has not yet been advanced")
    year_until = column(np.int16, 0, "month", "first month after the present year of the grant")
    granted = column(np.int16, 0, "month", "when the present grant began")
    spent = column(np.float64, 0.0, "euro", "spent of its own money since the present grant began")
    renewal_asked = column(np.int16, NEVER, "month", "end month for which renewal was decided")
    watched = column(np.bool_, False, "yes/no", "follows participants and employers throughout")
    flexible = column(np.bool_, False, "yes/no", "has a design that can bend")
    regular = column(np.bool_, False, "yes/no", "has become ordinary work of the municipalities of its region")
    started = column(np.int32, 0, "persons", "participants that started since the start")
    completed = column(np.int32, 0, "persons", "participants that completed learn-work")
    dropped = column(np.int32, 0, "persons", "participants that left before the end")
    durable = column(np.int32, 0, "persons", "participants in durable work")
    certifies = column(np.bool_, False, "yes/no", "can end in a certificate or practice declaration")
    parent = column(np.int16, NOBODY, "row", "programme of which it is a copy")
    way = column(np.int8, Way.FOUNDED, "Way", "how it came about")


PARTIES = ("with_state", "with_municipality", "with_support", "with_school", "with_association")
"""Columns of programmes that say which of the five kinds of parties take part (SER 2021, table 6.1)."""


class Orchestrators(Table):
    """The one who steers in a region (regisseur, aanjager); may be absent."""

    present = column(np.bool_, False, "yes/no", "there is one")
    load = column(np.int16, 0, "programmes", "programmes it carries")
    pools = column(np.bool_, False, "yes/no", "municipalities of the region recruit together")
    takes_over = column(np.bool_, False, "yes/no", "municipalities of the region take proven programmes over")
    informed = column(np.bool_, False, "yes/no", "shortages of the region by sector are known")


class Providers(Table):
    """Training providers (opleiders) of a region."""

    region = column(np.int8, 0, "row", "labour-market region")
    seats = column(np.int32, 0, "seats", "seats at once for adapted lessons")
    taken = column(np.int32, 0, "seats", "seats in use")
    modular = column(np.bool_, False, "yes/no", "teaches in modules")


class Associations(Table):
    """Sector associations (brancheorganisaties), each with a training fund."""

    means = column(np.float64, 1.0, "factor", "means of the fund relative to the average sector")
    learners = column(np.int32, 0, "persons", "learners it supports this month")
    vacancies = column(np.float64, 0.0, "vacancies for 1,000 jobs", "vacancy rate that its employers reckon with")
    payback = column(np.float64, 73.0, "months", "months until a learner has paid back at the usual employer")
    displaced = column(np.int32, 0, "persons", "others whose job lasting placements of this month took")


class Supports(Table):
    """Support organisation of a region: VluchtelingenWerk, UAF (maatschappelijke organisaties)."""

    coaches = column(np.float64, 0.0, "fte", "coaches it can field")
    guided = column(np.int32, 0, "persons", "people they guide now")
    hours = column(np.float64, 0.0, "hours a week", "coach hours that each of them gets")


class Government(Table):
    """The national government (Rijk): one row."""

    publicity = column(np.float64, 0.0, "0-1", "share of municipalities reached with what works elsewhere")
    act_from = column(np.int16, NEVER, "month", "first month of permits under the integration act of 2021")
