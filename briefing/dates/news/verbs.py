"""The verbs that tell whether a clause points ahead or back, as pieces of patterns."""

_ADVERB = r"(?:\s+(?:not|also|then|now|again|soon|still|both|only|even|never|first|next|\w+ly))*"
# `be signed`, `not meet`: a verb with what may stand before it, but neither `have signed` nor `the signing`.
_VERB = (
    rf"(?!\s+(?:\w+ly\s+)?(?:have|a|an|the|its|his|her|their)\s){_ADVERB}(?:\s+(?:be|get)(?:\s+\w+ly)?)?"
    r"\s+(?-i:[a-z-]+)"
)
_HAPPENS = (
    rf"{_ADVERB}\s+(?:be\s+\w+|meet|hold|begin|start|resume|testify|appear|vote|leave|return|travel|visit|convene|reconvene"
    r"|open|reopen|close|end|come|go|sign|deliver|discuss|host|stop|withdraw|take|surrender|hand|turn|pay|expire|strike|play"
    r"|fly|join|speak|consider|present|report)\b"
)
_FEW_WORDS = r"(?:\s+[\w'’.-]+){0,5}?"
# Who plans to do something has not done it; what was agreed or ordered may lie behind, unless it is an event.
_INTENDS = (
    "plan(?:s|ned|ning)?|intend(?:s|ed|ing)?|aim(?:s|ed|ing)?|hop(?:e|es|ed|ing)|wants?|seeks?|prepar(?:e|es|ed|ing)"
    "|vow(?:s|ed|ing)?|promis(?:e|es|ed|ing)|pledg(?:e|es|ed|ing)|expect(?:s|ed|ing)?|looking|going|ready|likely|unlikely"
    "|set|due|bound|scheduled|slated|poised|supposed|certain|sure|about|agreements?|eligible|propos(?:e|es|ed|ing|als?)"
)
_ASKS = (
    "agree(?:s|d)?|threaten(?:s|ed|ing)?|decid(?:e|es|ed)|arrang(?:e|es|ed|ing)|vot(?:e|es|ed|ing)|order(?:s|ed|ing)?"
    "|ask(?:s|ed|ing)?|urg(?:e|es|ed|ing)|invit(?:e|es|ed|ing)|told|called\\s+on|instruct(?:s|ed)?|requir(?:e|es|ed|ing)"
    "|allow(?:s|ed|ing)?|authoriz(?:e|es|ed)"
)
_PLANNED = r"due|scheduled|rescheduled|slated|expected|planned|likely|targeted|timed|anticipated"
_TIME_FOLLOWS = r"(?=\s+(?:on|in|at|by|as|before|back|out|here|there|late|early|later|(?-i:[A-Z])|\d))"
_DATE_FOLLOWS = r"(?=\s+(?:the\s+week\s+of\s+|next\b|early\b|late\b|mid-|(?-i:[A-Z])[a-z]+))"
_FOUND = "located|reached|found|seen|heard|learned|confirmed|determined|identified|verified"
_GATHERING = (
    r"(?:meetings?|talks|elections?|summit|conference|hearings?|votes?|primary|primaries|referendum|ballot|auction|congress"
    r"|convention|session|runoff|run-off|rally|polls?)"
)
# What is on the calendar stands in the present: `the leaders meet in May`, `the fair runs through Friday`.
_PRESENT = (
    "meets? begins? starts? opens? arrives? departs? leaves? convenes? reconvenes? expires? resumes? travels? elects?"
    " chooses? picks? decides? returns? visits? reopens? lapses? airs? fl(?:y|ies) releases announces hosts addresses"
    " matures appears testif(?:y|ies) speaks plays braces? starting beginning effective upcoming forthcoming"
    " tentatively deadline"
)
_PROGRAMMED = (
    *_PRESENT.split(),
    r"ships?(?=\s+(?:in|on)\b)",
    r"votes?(?=\s+(?:on|in|for|again|next|this|by|as|(?-i:[A-Z])))",
    r"kicks?\s+off",
    r"ahead\s+of",
    r"ends?(?=\s+(?:on|in|at|its|their|the|a|(?-i:[A-Z])))",
    r"runs?(?=\s+(?:through|until|till|from|to|out))",
    r"closes?(?=\s+(?:on|in|at|for|(?-i:[A-Z])))",
    r"lasts?(?=\s+(?:until|till|through))",
    r"goe?s?\s+(?:to\s+(?:the\s+polls|court|trial|conference|(?-i:[A-Z])\w+)|on\s+(?:sale|trial|display|show))",
    r"goe?s?\s+(?:before|into\s+effect|public)",
    r"comes?\s+(?:up|out|into\s+(?:force|effect)|to\s+(?:a\s+vote|(?-i:[A-Z])\w+)|due|before)",
    r"takes?\s+(?:effect|place|office|over|up)",
    rf"holds?(?=\s+(?:(?!stakes?)\w+\s+){{0,3}}{_GATHERING}\b)",
)
_MODAL = r"will|['’]ll|won['’]t|shall|would|wouldn['’]t|should|must|can|(?-i:may)|might|could"
_UNDER_WAY = "meeting|visiting|travell?ing|arriving|leaving|hosting|holding|returning|flying|coming|opening|starting"
_DONE = "cancell?ed|handed|held|closed|announced|published|released|sworn|inaugurated|celebrated|observed"

AHEAD = "|".join(
    (
        rf"(?:{_MODAL}|(?:{_INTENDS}){_FEW_WORDS}\s+to|(?:is|are|was|were){_ADVERB}\s+to){_VERB}",
        rf"(?:will|['’]ll|won['’]t|shall){_ADVERB}\s+have{_ADVERB}\s+[a-z]+",
        rf"(?:{_ASKS}){_FEW_WORDS}\s+to{_HAPPENS}",
        r"to\s+be(?:\s+\w+ly)*\s+(?:[a-z]+ed|held|cut|put|sent|set|begun|made|built|paid|sold|told|sworn|shown|given)",
        rf"(?:is|are|was|were|be){_ADVERB}\s+(?:{_PLANNED})",
        rf"(?:is|are)(?:\s+\w+ly)?\s+(?:{_UNDER_WAY}|{_DONE}|in\s+(?:force|effect|place|session)|valid)",
        rf"(?:{_PLANNED}|set|called|fixed|booked|arranged|postponed|put\s+off|delayed|extended)\s+(?:for|until|till|to)",
        rf"(?:due|expected|scheduled|planned){_TIME_FOLLOWS}",
        # `scheduled a hearing for Friday`
        rf"(?:scheduled|set|called|fixed|booked|arranged|planned|rescheduled|moved)\s+(?:[\w'’-]+\s+){{1,5}}?for{_DATE_FOLLOWS}",
        r"wants?(?!\s+to)",
        *_PROGRAMMED,
    )
)
# `Agreed Wednesday to cut it as of Jan. 1`: the one date is of the agreement, the other of what lies ahead.
AGREED_ON_A_DAY = (
    rf"(?P<agreed>{_ASKS}|{_INTENDS})\s+(?:(?:on|late|early)\s+)*(?-i:[A-Z][a-z]+day)(?:\s+(?:night|morning))?\s+"
    rf"(?P<infinitive>to{_VERB})"
)
# Tried before those that point ahead: what may have been, what had been planned, whom nobody could reach.
PAST_IN_SPITE = "|".join(
    (
        rf"(?:could|may|might|would|should|must|can)(?:n['’]t)?{_ADVERB}\s+have{_ADVERB}(?:\s+been)?{_ADVERB}\s+[a-z]+",
        r"could(?:\s+not|n['’]t)(?:\s+\w+ly)?(?:\s+be)?\s+[a-z]+",
        rf"could(?:\s+\w+ly)?\s+be\s+(?:{_FOUND})",
        rf"had{_ADVERB}\s+(?:been\s+)?(?:{_INTENDS}|{_ASKS}){_FEW_WORDS}\s+to{_VERB}",
        rf"had{_ADVERB}\s+(?:been\s+)?(?:{_PLANNED}|set|called)(?:\s+for)?(?=\s+(?:on\s+)?(?-i:[A-Z][a-z]+day))",
        rf"(?:was|were)\s+supposed\s+to{_VERB}",
        rf"(?:was|were|due|supposed|scheduled|expected|set)\s+to\s+have{_ADVERB}(?:\s+been)?\s+[a-z]+",
    )
)
PAST = (
    r"was|were|had|did|has|have|been|said|told|says|(?-i:[a-z]{2,}ed)|began|met|held|took|made|came|went|rose|fell|won|lost|left"
    r"|gave|saw|found|got|kept|led|built|sent|spent|struck|broke|brought|bought|sold|hit|put|set|cut|wrote|spoke|drew|grew"
    r"|flew|chose|sought|taught|thought|became|ran|stood|paid|laid|swore|shot|withdrew|overtook|fought|drove|rode|fled|slid"
    r"|sank|shut|read|beat|quit|burst|spread|blew|caught|felt|threw|knew|wore|tore|shook|rang|sang|sat|lay|lent|dealt|dug"
    r"|hung|stole|swept|swung|shrank|sprang|stuck|woke|froze|forgot|let|wound|slew|shed|underwent|undertook|oversaw|understood"
)
# Words in -ed that are no verbs, and participles that stand behind their noun: `the officials involved`.
NO_VERBS = frozenset(
    "indeed hundred need exceed proceed succeed speed feed seed breed bleed weed greed deed bed red naked sacred wicked"
    " rugged unprecedented alleged aged limited sophisticated unidentified so-called unwanted crowded embed"
    " detailed".split()
)
BEHIND_NOUNS = frozenset(
    "involved based aimed located backed named known related accused needed used designed required charged owned armed"
    " intended concerned interested headquartered entitled dubbed associated affected suspected convicted".split()
)
# No subject of a verb: what stands behind one of these in -ed is an adjective.
NO_SUBJECTS = frozenset(
    "a an the its his her their our my your this these those some any no more most of in on at for with by from to as"
    " between into over under about such very many several other new two three four five six seven eight nine"
    " ten".split()
)
