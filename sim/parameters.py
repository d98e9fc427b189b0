"""All parameters: one block for each rule, under the name of the rule."""

from pydantic import BaseModel, ConfigDict

from sim.rules.absorption import Absorption
from sim.rules.alumni import Alumni
from sim.rules.ambition import Ambition
from sim.rules.arrivals import Arrivals
from sim.rules.care import Care
from sim.rules.certification import Certification
from sim.rules.coordination import Coordination
from sim.rules.costs import Costs
from sim.rules.creaming import Creaming
from sim.rules.domains import Domains
from sim.rules.downturn import Downturn
from sim.rules.dropout import Dropout
from sim.rules.exam import Exam
from sim.rules.grants import Grants
from sim.rules.group import Group
from sim.rules.guidance import Guidance
from sim.rules.inclusion import Inclusion
from sim.rules.intelligence import Intelligence
from sim.rules.internalisation import Internalisation
from sim.rules.involvement import Involvement
from sim.rules.kinds import Kinds
from sim.rules.knowledge import Knowledge
from sim.rules.labour_market import LabourMarket
from sim.rules.language import Language
from sim.rules.language_gate import LanguageGate
from sim.rules.leaving import Leaving
from sim.rules.life import Life
from sim.rules.local import Local
from sim.rules.monitoring import Monitoring
from sim.rules.municipal_budget import MunicipalBudget
from sim.rules.orchestration import Orchestration
from sim.rules.pandemic import Pandemic
from sim.rules.partnership import Partnership
from sim.rules.payback import Payback
from sim.rules.placement import Placement
from sim.rules.politics import Politics
from sim.rules.population import Population
from sim.rules.pre_programme import PreProgramme
from sim.rules.recognition import Recognition
from sim.rules.replication import Replication
from sim.rules.retained_benefit import RetainedBenefit
from sim.rules.schooling import Schooling
from sim.rules.screening import Screening
from sim.rules.skill import Skill
from sim.rules.strain import Strain
from sim.rules.transfer import Transfer
from sim.rules.trust import Trust
from sim.rules.unassisted import Unassisted
from sim.rules.willingness import Willingness


class Parameters(BaseModel):
    """Every number that a scenario may set, by the rule that uses it."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True, allow_inf_nan=False)

    population: Population = Population()
    arrivals: Arrivals = Arrivals()
    labour_market: LabourMarket = LabourMarket()
    unassisted: Unassisted = Unassisted()
    language: Language = Language()
    exam: Exam = Exam()
    skill: Skill = Skill()
    care: Care = Care()
    leaving: Leaving = Leaving()
    recognition: Recognition = Recognition()
    screening: Screening = Screening()
    pre_programme: PreProgramme = PreProgramme()
    guidance: Guidance = Guidance()
    trust: Trust = Trust()
    strain: Strain = Strain()
    inclusion: Inclusion = Inclusion()
    dropout: Dropout = Dropout()
    placement: Placement = Placement()
    willingness: Willingness = Willingness()
    payback: Payback = Payback()
    absorption: Absorption = Absorption()
    politics: Politics = Politics()
    municipal_budget: MunicipalBudget = MunicipalBudget()
    retained_benefit: RetainedBenefit = RetainedBenefit()
    group: Group = Group()
    schooling: Schooling = Schooling()
    local: Local = Local()
    grants: Grants = Grants()
    ambition: Ambition = Ambition()
    life: Life = Life()
    alumni: Alumni = Alumni()
    replication: Replication = Replication()
    coordination: Coordination = Coordination()
    orchestration: Orchestration = Orchestration()
    costs: Costs = Costs()
    partnership: Partnership = Partnership()
    knowledge: Knowledge = Knowledge()
    intelligence: Intelligence = Intelligence()
    involvement: Involvement = Involvement()
    internalisation: Internalisation = Internalisation()
    monitoring: Monitoring = Monitoring()
    pandemic: Pandemic = Pandemic()
    downturn: Downturn = Downturn()
    domains: Domains = Domains()
    language_gate: LanguageGate = LanguageGate()
    creaming: Creaming = Creaming()
    certification: Certification = Certification()
    transfer: Transfer = Transfer()
    kinds: Kinds = Kinds()
