"""Word lists of English news for the rules of thumb."""

from __future__ import annotations


def words_of(lines: str) -> frozenset[str]:
    """Return the words of a text as a set."""
    return frozenset(lines.split())


FIRST = words_of(
    """
    a an the this that these those he she it they we you his her its their our my your who what
    which and or but nor so yet if then than as at by for from in into of off on onto out over to
    under up upon with without within while when where whereas why how after before since until till
    because although though however meanwhile moreover still also only even just now here there both
    each every all any some many most more much several few no not none one two three four five six
    seven eight nine ten once again amid among against about above across along around despite
    during between beyond according besides instead later earlier last next first second third
    another other others such same via per like unlike let may will would can could should must
    might do does did is are was were be been being has have had asked citing speaking yesterday
    today tomorrow tonight nobody everybody somebody anybody everyone someone anyone nothing something
    everything perhaps reportedly yes spring summer autumn winter elsewhere nonetheless
    nevertheless afterwards overnight thus hence otherwise
    """
)
"""Words at the beginning of a sentence that are not names."""
NEVER = words_of(
    """
    mr mrs ms messrs dr prof gen lt col maj sgt capt adm sen rep gov rev hon sir dame lord lady
    january february march april may june july august september october november december jan feb
    mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday
    sunday mon tue tues wed thu fri sat sun am pm gmt utc i it’s that’s there’s he’s she’s we’re
    they’re don’t b.c. a.d. b.c.e. c.e.
    """
)
"""Capitalised words that are never names."""
ARTICLES = words_of("al el ad an ar as at az ash adh ath ibn bin abu umm d l o")
"""Lower-case beginnings of names, before a hyphen or an apostrophe: al-Hilweh."""
PARTICLES = words_of("of de du des la le von van der den di da bin ibn bint al el ul y e")
"""Lower-case words that may be inside a name."""
LOOSE = words_of("for on to")
"""Lower-case words inside a name only after a post or a body: Ambassador to Lebanon."""
HEADS = words_of(
    """
    ambassador envoy representative adviser advisor minister secretary commissioner coordinator
    council center centre ministry institute committee office agency organization organisation
    programme program fund party movement front society campaign court commission union association
    network foundation doctors reporters
    """
)
"""The posts and bodies before LOOSE words."""
BODIES = words_of(
    """
    alliance assembly association bank board club commission committee congress council court federation
    front fund guild institute league movement network organisation organization party society union
    """
)
"""Bodies that are named after their members: the Fishermen's Association."""
POSTS = words_of(
    """
    councillor councilor councilwoman councilman congressman congresswoman lawmaker justice attorney
    secretary-general chairman chairwoman chairperson officer general inspector detective sergeant
    president minister secretary chancellor king queen prince princess emir sheikh ayatollah pope
    senator governor mayor ambassador envoy spokesman spokeswoman spokesperson speaker judge
    commander lieutenant colonel major captain admiral brigadier professor doctor premier sultan
    imam patriarch bishop archbishop rabbi chief leader director
    """
)
"""Posts before the name of a person."""
PLURAL_POSTS = words_of(
    "councillors councilors senators ministers judges governors mayors professors doctors presidents"
)
"""Posts before the names of several."""
OF_POSTS = words_of(
    """
    transport health education trade economy energy labour labor environment culture agriculture housing
    security social industry planning treasury shadow prime foreign deputy vice chief executive operating
    financial attorney home defense defence interior finance justice special former acting of
    state general
    """
)
"""Words next to POSTS that are not posts by themselves."""
PLACES = words_of(
    """
    north south east west northern southern eastern western central new old greater upper lower
    saint mount lake port fort cape san santa united great little
    """
)
"""Words that make another name of the next one: South Lebanon is not Lebanon."""
MODIFIERS = words_of(
    """
    press defense defence security military foreign government army air state health police armed
    peace media interior finance justice intelligence opposition senior top local former official prime
    """
)
"""Lower-case words between a people and its group: Israeli press office."""
GROUPS = words_of(
    """
    administration ambassador ambassadors army authorities authority cabinet court courts delegate
    delegates delegation delegations diplomat diplomats embassy envoy envoys fighters forces
    government governments intelligence lawmakers leader leaders leadership media mediators military
    militants militia militias minister ministers ministry navy negotiator negotiators office
    officer officers official officials opposition parliament party police presidency president
    prosecutors protesters rebels regime representative representatives residents settlers side
    soldiers sources spokesman spokesperson spokeswoman team troops force service agency council
    group groups
    """
)
"""Lower-case words for groups, bodies and posts of a people, a state or a body: Lebanese officials."""
DEEDS = words_of(
    """
    action actions aid airstrike airstrikes attack attacks base bases buildup campaign exercise
    exercises incursion offensive operation operations presence pressure raid raids strike strikes
    talks
    """
)
"""Lower-case words before which a group is an adjective: Israeli military actions."""
DEMONYMS = (
    "ese", "ish", "ian", "ean", "ican", "eli", "aqi", "ani", "emi", "audi", "aiti", "rati", "ench", "utch",
    "reek", "wiss", "erman", "arab", "thai",
)  # fmt: skip
"""Endings of adjectives for countries and peoples."""
STATES = words_of("u.s. u.k. u.n. us uk un eu")
"""Initials used like such an adjective."""
TOLD = words_of("told tells tell")
"""Verbs behind which stands whom it was told."""
PLAIN = words_of("said says say told tells added adds")
"""Verbs that say nothing by themselves."""
DENIALS = words_of(
    "denied denies deny denying rejected rejects reject dismissed dismisses dismiss disputed disputes "
    "dispute refused refuses ruled rebutted refuted refutes doubted doubts nié nie dementi bestreitet"
)
"""Verbs behind which the opposite is said."""
PASSIVE = words_of("is are was were be been being")
"""Words of a verb behind which nobody has to be named: "is alleged"."""
_COUNTED = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety hundred"
NUMBERS = {word: str(number) for number, word in enumerate(_COUNTED.split())} | {
    word: str(10 * number) for number, word in enumerate(_TENS.split(), 2)
}
"""Numbers in words, with their figures."""
