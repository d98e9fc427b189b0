"""How does the command line say it, in English and in Dutch?"""

_PHRASES = {
    "next": ("next: {line}", "verder: {line}"),
    "right": ("{scenario}: right", "{scenario}: goed"),
    "wrong": ("{scenario}: wrong, {count} to mend", "{scenario}: fout, {count} te herstellen"),
    "alone": (
        "note: {scenario} extends no other scenario: what it does not say has the default of the code, which may "
        "differ from baseline; 'extends: baseline' makes it differ from baseline only in what it says",
        "let op: {scenario} breidt geen ander scenario uit: wat er niet in staat heeft de standaardwaarde van de code, "
        "die kan afwijken van baseline; met 'extends: baseline' verschilt het alleen in wat er wel in staat",
    ),
    "other_start": (
        "warning: {scenario} starts in {year}, but people, programmes and employers at the start are those of 2021",
        "waarschuwing: {scenario} begint in {year}, maar mensen, trajecten en werkgevers aan het begin zijn van 2021",
    ),
    "set_by": ("set by", "gezet in"),
    "meaning": ("meaning", "betekenis"),
    "source": ("source", "bron"),
    "scale": ("scale", "schaal"),
    "ends": ("absent {absent}, as is {as_is}, ideal {ideal}", "afwezig {absent}, zoals het is {as_is}, ideaal {ideal}"),
    "as_is": ("as is", "zoals het is"),
    "since": ("from {month}", "vanaf {month}"),
    "range": ("{low} to {high}", "{low} tot {high}"),
    "none": ("none", "geen"),
    "kind.lever": ("lever", "beleidskeuze"),
    "kind.uncertain": ("uncertain", "onzeker"),
    "kind.fixed": ("fixed", "vast"),
    "kind.run": ("run", "run"),
    "grade.stated": ("stated", "genoemd in de bron"),
    "grade.published": ("published", "gepubliceerd"),
    "grade.derived": ("derived", "afgeleid"),
    "grade.recalled": ("recalled", "uit herinnering"),
    "grade.assumed": ("assumed", "aangenomen"),
    "english_meaning": ("", "Betekenis, eenheid en bron van de waarden zijn in het Engels."),
    "grade_short.stated": ("stated", "genoemd"),
    "grade_short.published": ("published", "gepubliceerd"),
    "grade_short.derived": ("derived", "afgeleid"),
    "grade_short.recalled": ("recalled", "herinnerd"),
    "grade_short.assumed": ("assumed", "aangenomen"),
    "by_kind": ("Parameters by kind (%: share that is assumed)", "Parameters naar soort (%: aandeel aangenomen)"),
    "by_section": (
        "Parameters by section (%: share that is assumed)",
        "Parameters naar onderdeel (%: aandeel aangenomen)",
    ),
    "all": ("all", "alle"),
    "english_units": ("", "Eenheid en bron van de waarden zijn in het Engels."),
    "family.P": ("What happens to participants", "Wat deelnemers overkomt"),
    "family.C": ("What a programme offers", "Wat een traject biedt"),
    "family.E": ("What moves employers", "Wat werkgevers beweegt"),
    "family.G": ("What municipalities and the law do", "Wat gemeenten en de wet doen"),
    "family.F": ("Money and those who give it", "Geld en wie het geeft"),
    "family.L": ("The life of programmes and how they scale", "Het leven van trajecten en hoe ze opschalen"),
    "family.X": ("What comes from outside", "Wat van buiten komt"),
    "rule": ("rule", "regel"),
    "strength": ("strength", "sterkte"),
    "off": ("0 switches it off", "0 zet het uit"),
    "others": ("others", "verder"),
    "sources": ("sources", "bronnen"),
    "shows": ("shows", "laat zien"),
    "test": ("test", "toets"),
    "question": ("question", "vraag"),
    "asked_in": ("asked in", "gevraagd"),
    "equation": ("The rule in its own words", "De regel in eigen woorden"),
    "parameters": ("Parameters, the strength first", "Parameters, de sterkte eerst"),
    "every_criterion": ("all six criteria", "alle zes criteria"),
    "outside": ("outside the six criteria", "buiten de zes criteria"),
    "english_mechanisms": ("", "De regels, eenheden, bronnen en wat een toets laat zien zijn in het Engels."),
    "identical": ("{folder}: identical, bit by bit ({tables})", "{folder}: precies gelijk, bit voor bit ({tables})"),
    "differs": ("{folder}: differs", "{folder}: verschilt"),
    "period": ("{first} to {last}", "{first} tot en met {last}"),
    "seed": ("seed {seed}", "seed {seed}"),
    "computed": ("computed in", "rekentijd"),
    "seconds": ("{seconds} s, {megabytes} MB", "{seconds} s, {megabytes} MB"),
    "nothing": ("nothing", "niets"),
    "written": ("Written to {folder}", "Opgeslagen in {folder}"),
    "same": (
        "{folder} already holds this run: same code, data, scenario and seed. --force runs it again.",
        "{folder} bevat deze run al: dezelfde code, data, scenario en seed. Met --force draait hij opnieuw.",
    ),
    "no_figures": (
        "It was made without figures; --force draws them.",
        "De figuren ontbreken; met --force worden ze getekend.",
    ),
    "months": ("months", "maanden"),
    "runs": ("runs", "runs"),
    "difference": ("difference of {scenario}", "verschil van {scenario}"),
    "interval": ("95% interval", "95%-interval"),
    "paired": (
        "{count} runs of each scenario on the same luck (seeds {first} to {last}).",
        "{count} runs per scenario met hetzelfde toeval (seed {first} tot en met {last}).",
    ),
    "stars": (
        "* marks a 95% interval without 0; of twenty rows, one may have it by chance.",
        "* betekent: het 95%-interval bevat geen 0; dat kan op twintig regels één keer toeval zijn.",
    ),
    "few": (
        "{count} runs are too few to trust these intervals, however narrow: no row is marked. Use --replicates 10 or "
        "more.",
        "{count} runs is te weinig om op deze intervallen te vertrouwen, hoe smal ook: geen regel is gemarkeerd. "
        "Gebruik --replicates 10 of meer.",
    ),
    "library": ("The library of scenarios", "De bibliotheek van scenario's"),
    "scenario": ("scenario", "scenario"),
    "difference_interval": ("difference to the first (95% interval)", "verschil met het eerste (95%-interval)"),
    "apart": (
        "One initiative each, alone in its own regions, without other programmes: means of {count} runs, not to be "
        "compared with the national scenarios.",
        "Telkens één initiatief, alleen in zijn eigen regio's, zonder andere trajecten: gemiddelden van {count} runs, "
        "niet te vergelijken met de landelijke scenario's.",
    ),
    "checked": (
        "In the runs of seed {seed} every invariant was checked after every process.",
        "In de runs van seed {seed} is na elk proces gecontroleerd of alles klopt.",
    ),
    "unchecked": (
        "Invariants were not checked in these runs; --check does.",
        "In deze runs is niet gecontroleerd of alles klopt; met --check wel.",
    ),
    "limits": (
        "For comparing policies, not for forecasting; most values are assumed. What the model is for, and what not: "
        "[docs/limits.md]({up}docs/limits.md).",
        "Om beleid te vergelijken, niet om te voorspellen; de meeste waarden zijn aangenomen. Waarvoor het model is en "
        "waarvoor niet: [docs/limits.md]({up}docs/limits.md#waarvoor-het-model-is-en-waarvoor-niet).",
    ),
    "goes_on": (
        "Interrupted; what was computed is kept in {folder}, and the same command goes on from there.",
        "Onderbroken; wat is berekend staat in {folder}, en dezelfde opdracht gaat daar verder.",
    ),
    "sweep": ("{title}: {method}, size {size}, {runs} runs", "{title}: {method}, omvang {size}, {runs} runs"),
    "column.input": ("input", "invoer"),
    "column.first": ("chance to be first", "kans de eerste te zijn"),
    "column.rank": ("rank", "rang"),
    "column.outcome": ("outcome", "uitkomst"),
    "column.failed": ("why", "waarom"),
    "column.values": ("with", "met"),
    "not_above": (
        "* does not stand clearly above the input without effect: not seen to matter.",
        "* staat niet duidelijk boven de invoer zonder effect: niet te zien dat het ertoe doet.",
    ),
    "chance_share": (
        "{outcome}: {share}% of the variance between runs is chance.",
        "{outcome}: {share}% van de variantie tussen runs is toeval.",
    ),
    "ended.size": ("The size that was asked for is reached.", "De gevraagde omvang is bereikt."),
    "ended.stable": (
        "The ranking is stable: the same in {sure}% of the resamples, {asked}% was asked.",
        "De rangorde staat vast: dezelfde in {sure}% van de herhaalde trekkingen, {asked}% was gevraagd.",
    ),
    "ended.largest": (
        "The largest size is reached; the ranking is the same in {sure}% of the resamples, {asked}% was asked.",
        "De grootste omvang is bereikt; de rangorde is dezelfde in {sure}% van de herhaalde trekkingen, {asked}% was "
        "gevraagd.",
    ),
    "ended.budget": (
        "The time is over: {there} of {asked_runs} runs are there. The same command goes on.",
        "De tijd is op: {there} van {asked_runs} runs zijn er. Dezelfde opdracht gaat verder.",
    ),
    "ended.gaps": (
        "Values lack, so no index is told: {why}. Make those runs again with --retry-failed, or declare a rule "
        "(failed: replicates, nearest or blocks).",
        "Er ontbreken waarden, dus is er geen index: {why}. Draai die runs opnieuw met --retry-failed, of kies een "
        "regel (failed: replicates, nearest of blocks).",
    ),
    "ended.shard": (
        "This part is done: {there} runs. Bring all parts together in {folder} and run the sweep without --shard.",
        "Dit deel is klaar: {there} runs. Zet alle delen bij elkaar in {folder} en draai de sweep zonder --shard.",
    ),
    "unranked": (
        "No input stands clearly above the one without effect, so there is no ranking to be sure of.",
        "Geen invoer staat duidelijk boven die zonder effect, dus is er geen rangorde om zeker van te zijn.",
    ),
    "ended.largest_unranked": ("The largest size is reached.", "De grootste omvang is bereikt."),
    "sweep_same": (
        "{folder} already holds this sweep: same code, data and experiment.",
        "{folder} bevat deze sweep al: dezelfde code, data en hetzelfde experiment.",
    ),
    "filled": ("Values lacked: {filled}.", "Er ontbraken waarden: {filled}."),
    "made_runs": ("{made} runs were made, the others were there.", "{made} runs zijn gemaakt, de andere waren er al."),
    "status": (
        "{name}: {done} done, {failed} failed, {pending} pending ({asked} runs)",
        "{name}: {done} klaar, {failed} mislukt, {pending} te doen ({asked} runs)",
    ),
    "no_runs": ("no runs there yet", "nog geen runs"),
    "more_failed": ("and {count} more", "en nog {count}"),
    "rate": ("{rate}/s", "{rate}/s"),
    "stalls.scaling": (
        "Scaling stalls ({outcome}: below {limit}, the lowest {share}%) when {limits}. {density}% of the sets of "
        "inputs there are such, and they are {coverage}% of all that are.",
        "Opschaling stokt ({outcome}: onder {limit}, de laagste {share}%) als {limits}. Van de stellen invoer daar "
        "is {density}% zo, en dat is {coverage}% van alle die zo zijn.",
    ),
    "thrives.scaling": (
        "Scaling succeeds ({outcome}: above {limit}, the highest {share}%) when {limits}. {density}% of the sets of "
        "inputs there are such, and they are {coverage}% of all that are.",
        "Opschaling slaagt ({outcome}: boven {limit}, de hoogste {share}%) als {limits}. Van de stellen invoer daar is "
        "{density}% zo, en dat is {coverage}% van alle die zo zijn.",
    ),
    "stalls.other": (
        "Low ({outcome}: below {limit}, the lowest {share}%) when {limits}. {density}% of the sets of inputs there are "
        "such, and they are {coverage}% of all that are.",
        "Laag ({outcome}: onder {limit}, de laagste {share}%) als {limits}. Van de stellen invoer daar is {density}% "
        "zo, en dat is {coverage}% van alle die zo zijn.",
    ),
    "thrives.other": (
        "High ({outcome}: above {limit}, the highest {share}%) when {limits}. {density}% of the sets of inputs there "
        "are such, and they are {coverage}% of all that are.",
        "Hoog ({outcome}: boven {limit}, de hoogste {share}%) als {limits}. Van de stellen invoer daar is {density}% "
        "zo, en dat is {coverage}% van alle die zo zijn.",
    ),
    "no_box": (
        "{outcome}: no limits set the {which} {share}% apart from the rest.",
        "{outcome}: geen grenzen scheiden de {which} {share}% van de rest.",
    ),
    "lowest": ("lowest", "laagste"),
    "highest": ("highest", "hoogste"),
    "and": ("and", "en"),
    "limit.low": ("{name} is above {low}", "{name} boven {low} ligt"),
    "limit.high": ("{name} is below {high}", "{name} onder {high} ligt"),
    "limit.both": ("{name} is between {low} and {high}", "{name} tussen {low} en {high} ligt"),
    "spread": (
        "{title}: {sets} sets of values that agree with what was observed",
        "{title}: {sets} stellen waarden die passen bij wat is waargenomen",
    ),
    "column.median": ("median", "mediaan"),
    "column.half": ("50% interval", "50%-interval"),
    "column.ninety": ("90% interval", "90%-interval"),
    "validation": ("Validation", "Validatie"),
    "validation_how": (
        "Each target on {sets} sets of values drawn from the ensemble, each on its own luck. Inside: the median is in "
        "the band. Near: the 90% interval meets the band. Outside: neither. Misses come first.",
        "Elk doel op {sets} stellen waarden uit het ensemble, elk met eigen toeval. Binnen: mediaan in de band. "
        "Dichtbij: het 90%-interval raakt de band. Buiten: geen van beide. Wat mis is, staat bovenaan.",
    ),
    "use.validation": ("Validation: not fitted", "Validatie: niet op geijkt"),
    "use.calibration": ("Calibration: fitted", "IJking: wel op geijkt"),
    "column.observed": ("observed", "waargenomen"),
    "column.model": ("model, 90%", "model, 90%"),
    "column.verdict": ("verdict", "oordeel"),
    "median_interval": ("{median} ({low} to {high})", "{median} ({low} tot {high})"),
    "verdict.inside": ("inside", "binnen"),
    "verdict.near": ("near", "dichtbij"),
    "verdict.outside": ("outside", "buiten"),
    "verdict.unknown": ("not measured", "niet gemeten"),
    "counted": (
        "{good} of {all} inside or near ({share}%): {inside} inside, {near} near, {outside} outside, "
        "{unknown} not measured.",
        "{good} van {all} binnen of dichtbij ({share}%): {inside} binnen, {near} dichtbij, {outside} buiten, "
        "{unknown} niet gemeten.",
    ),
    "wave": ("wave {number}", "ronde {number}"),
    "none_compatible": (
        "None of {points} sets of values reproduces every calibration target; nothing was written. More --waves or "
        "--points search further, and targets.yaml says what is asked.",
        "Geen van {points} stellen waarden haalt elk ijkdoel; er is niets geschreven. Met meer --waves of --points "
        "wordt verder gezocht, en in targets.yaml staat wat er wordt gevraagd.",
    ),
    "adopted": ("The ensemble is in {file}.", "Het ensemble staat in {file}."),
    "calibration_targets": (
        "Calibration targets: 90% of the sets before and after the fit",
        "IJkdoelen: 90% van de stellen waarden voor en na het ijken",
    ),
    "column.target": ("target", "doel"),
    "column.band": ("band", "band"),
    "column.before": ("before", "vooraf"),
    "column.after": ("after", "erna"),
    "column.parameter": ("parameter", "parameter"),
    "column.default": ("default", "standaard"),
    "informed": (
        "Parameters that the data inform: {count} of {all}",
        "Parameters waarover de gegevens iets zeggen: {count} van {all}",
    ),
    "calibrated": (
        "{sets} of {points} sets reproduce every target (worth {effective} equal ones), in {runs} runs of each world.",
        "{sets} van {points} stellen halen elk doel (samen {effective} gelijke waard), in {runs} runs per wereld.",
    ),
    "pairs": ("pairs of runs", "paren runs"),
    "month_since": ("months\nsince start", "maanden\nsinds start"),
    "with_it": ("at work\nwith", "aan het\nwerk met"),
    "without_it": ("at work\nwithout", "aan het\nwerk zonder"),
    "effect": ("difference\n(pp)", "verschil\n(%-punt)"),
    "people": ("people", "mensen"),
    "followed": (
        "{started} people who started: {count} runs with and {count} runs without, on the same luck (seeds {first} to "
        "{last}). Who is selected no longer looks for work, also before the start.",
        "{started} mensen die startten: {count} runs met en {count} runs zonder, met hetzelfde toeval (seed {first} "
        "tot en met {last}). Wie geselecteerd is, zoekt geen werk meer, ook vóór de start al.",
    ),
    "elsewhere": (
        "Without it {share} of them started in another programme.",
        "Zonder dit traject startte {share} van hen in een ander traject.",
    ),
    "copies": (
        "Copies of it in these runs: {count}. Who starts in one is not counted, and without it there are none.",
        "Kopieën ervan in deze runs: {count}. Wie in een kopie start telt niet mee, en zonder het traject bestaan ze "
        "niet.",
    ),
    "few_runs": (
        "Intervals in brackets rest on fewer than {enough} runs: too few to trust them, however narrow. Use "
        "--replicates 10 or more.",
        "Intervallen tussen haakjes rusten op minder dan {enough} runs: te weinig om erop te vertrouwen, hoe smal ook. "
        "Gebruik --replicates 10 of meer.",
    ),
    "nobody_started": (
        "Nobody starts in {programme} in these runs of {scenario}, so there is nobody to follow; nothing was written.",
        "Niemand start in {programme} in deze runs van {scenario}, dus valt er niemand te volgen; er is niets "
        "opgeslagen.",
    ),
    "size": (
        "The scenarios differ in inhabitants or months: compare rates, not totals.",
        "De scenario's verschillen in inwoners of maanden: vergelijk verhoudingen, geen totalen.",
    ),
}


def say(key: str, lang: str, **values: object) -> str:
    """A phrase in `en` or `nl`, with values filled in; raises KeyError for a key that there is none of."""
    return _PHRASES[key][lang == "nl"].format(**values)
