"""The verbs of news, as sets of words: which point ahead, and which tell of the past."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


MODALS = _words("will won't won’t shall would wouldn't wouldn’t should must can may might could")
# Whose perfect tells of what has been, or may have been: `may have left`, but `will have left`.
UNCERTAIN = _words("could couldn't couldn’t may might would wouldn't wouldn’t should must can")
ADVERBS = _words("not also then now again soon still both only even never first next")
# Who plans to do something has not done it; what was agreed or ordered may lie behind, unless it is an event.
INTENDS = _words(
    "plan plans planned planning intend intends intended intending aim aims aimed aiming hope hopes hoped hoping"
    " want wants seek seeks prepare prepares prepared preparing vow vows vowed vowing promise promises promised"
    " promising pledge pledges pledged pledging expect expects expected expecting looking going ready likely"
    " unlikely set due bound scheduled slated poised supposed certain sure about agreement agreements eligible"
    " propose proposes proposed proposing proposal proposals"
)
ASKS = _words(
    "agree agrees agreed threaten threatens threatened threatening decide decides decided arrange arranges"
    " arranged arranging vote votes voted voting order orders ordered ordering ask asks asked asking urge urges"
    " urged urging invite invites invited inviting told instruct instructs instructed require requires required"
    " requiring allow allows allowed allowing authorize authorizes authorized"
)
EVENTS = _words(
    "meet hold begin start resume testify appear vote leave return travel visit convene reconvene open reopen"
    " close end come go sign deliver discuss host stop withdraw take surrender hand turn pay expire strike play"
    " fly join speak consider present report"
)
PLANNED = _words("due scheduled rescheduled slated expected planned likely targeted timed anticipated")
ARRANGED = PLANNED | _words("set called fixed booked arranged postponed off delayed extended")
ARRANGES = _words("scheduled set called fixed booked arranged planned rescheduled moved")
UNDER_WAY = _words(
    "meeting visiting traveling travelling arriving leaving hosting holding returning flying coming opening starting"
)
DONE = _words(
    "canceled cancelled handed held closed announced published released sworn inaugurated celebrated observed valid"
)
FOUND = _words("located reached found seen heard learned confirmed determined identified verified")
PARTICIPLES = _words("held cut put sent set begun made built paid sold told sworn shown given")
# What is on the calendar stands in the present: `the leaders meet in May`.
PRESENT = _words(
    "meet meets begin begins start starts open opens arrive arrives depart departs leave leaves convene convenes"
    " reconvene reconvenes expire expires resume resumes travel travels elect elects choose chooses pick picks"
    " decide decides return returns visit visits reopen reopens lapse lapses air airs fly flies releases announces"
    " faces stands seeks"
    " hosts addresses matures appears testify testifies speaks plays brace braces starting beginning effective"
    " upcoming forthcoming tentatively deadline"
)
# The same, of a verb before these words only: `the fair runs through Friday`.
PRESENT_BEFORE = {
    "end": "on in at its their the a",
    "ends": "on in at its their the a",
    "run": "through until till from to out",
    "runs": "through until till from to out",
    "close": "on in at for",
    "closes": "on in at for",
    "last": "until till through",
    "lasts": "until till through",
    "ship": "in on",
    "ships": "in on",
    "vote": "on in for again next this by as",
    "votes": "on in for again next this by as",
    "go": "before public home",
    "goes": "before public home",
    "come": "up out due before",
    "comes": "up out due before",
    "take": "effect place office over up",
    "takes": "effect place office over up",
    "kick": "off",
    "kicks": "off",
    "ahead": "of",
}
PRESENT_PHRASES = _words("go_to goes_to come_to comes_to go_on goes_on go_into goes_into come_into comes_into")
DESTINATIONS = _words("the court trial conference a sale display show effect force")
GATHERINGS = _words(
    "meeting meetings talks election elections summit conference hearing hearings vote votes primary primaries"
    " referendum ballot auction congress convention session runoff run-off rally poll polls"
)
PAST = _words(
    "was were had did has have been said told says began met held took made came went rose fell won lost left"
    " gave saw found got kept led built sent spent struck broke brought bought sold hit put set cut wrote spoke"
    " drew grew flew chose sought taught thought became ran stood paid laid swore shot withdrew overtook fought"
    " drove rode fled slid sank shut read beat quit burst spread blew caught felt threw knew wore tore shook rang"
    " sang sat lay lent dealt dug hung stole swept swung shrank sprang stuck woke froze forgot let wound slew shed"
    " underwent undertook oversaw understood"
)
# Words in -ed that are no verbs, and participles that stand behind their noun: `the officials involved`.
NO_VERBS = _words(
    "indeed hundred need exceed proceed succeed speed feed seed breed bleed weed greed deed bed red naked sacred"
    " wicked rugged unprecedented alleged aged limited sophisticated unidentified so-called unwanted crowded embed"
    " detailed"
)
BEHIND_NOUNS = _words(
    "involved based aimed located backed named known related accused needed used designed required charged owned"
    " armed intended concerned interested headquartered entitled dubbed associated affected suspected convicted"
)
ARTICLES = _words("have a an the its his her their")
# No subject of a verb: what stands behind one of these in -ed is an adjective.
NO_SUBJECTS = _words(
    "a an the its his her their our my your this these those some any no more most of in on at for with by from"
    " to as between into over under about such very many several other new two three four five six seven eight"
    " nine ten"
)
