"""The sentences that made-up articles and their briefs are written from.

A statement is `core | tail | what`, on as many lines as it needs, the further ones beginning with a bar. Core and tail
make the article's sentence, the core is the excerpt, `what` is the brief's own wording. Words in braces are filled in;
{when} holds a time expression.
"""

# Something that was done on a day, in a month, in a year.
PAST = """
{when}, {body} published draft rules on {thing} | , and asked for comments within {n} weeks
| {body} publishes draft rules on {thing}
{person} met {other_person} {when} to talk about {topic} | , at a place that neither side would name
| {person} and {other_person} talk about {topic}
{A} and {B} agreed {when} to share data on {thing} | , a step that both had put off for years
| {A} and {B} agree to share data on {thing}
{when}, {body} put the cost of {topic} at {amount} million dollars | , more than in any earlier estimate
| {body} puts the cost of {topic} at {amount} million dollars
lawmakers in {A} approved a bill on {topic} {when} | after a debate that went on into the night
| Lawmakers in {A} approve a bill on {topic}
{when}, {body} warned {B} that delays over {thing} had consequences | for both economies
| {body} warns {B} of consequences of the delays over {thing}
{B} turned down a proposal by {A} on {topic} {when} | , calling it a list of demands
| {B} turns down a proposal by {A} on {topic}
{when}, {org} said that {topic} had cost its members {amount} million dollars | since the rules were last changed
| {org} says that {topic} has cost its members {amount} million dollars
{org} opened a review of {topic} in {A} {when} | , the second of its kind in the region
| {org} opens a review of {topic} in {A}
{when}, {A} asked {org} to settle its dispute with {B} over {thing} | and named a panel of three
| {A} asks {org} to settle its dispute with {B} over {thing}
{body} signed a memorandum with {other} on {thing} {when} | , with little notice to either parliament
| {body} and {other} sign a memorandum on {thing}
{person} visited {city_b} {when} and promised to speed up work on {topic} | , according to a short statement
| {person} visits {city_b} and promises to speed up work on {topic}
{when}, {body} put off its decision on {thing} by {n} months | to leave time for further study
| {body} puts off its decision on {thing} by {n} months
{A} decided to spend {percent}% more on {thing} {when} | , against the advice of its own auditors
| {A} decides to spend {percent}% more on {thing}
{A} broke off talks with {B} on {topic} {when} | after the two sides could not agree on a text
| {A} breaks off talks with {B} on {topic}
{A} and {B} resumed their talks on {topic} {when} | , with smaller teams than before
| {A} and {B} resume their talks on {topic}
{when}, {body} appointed {n} experts to study {topic} | , among them two from abroad
| {body} appoints {n} experts to study {topic}
protests over {topic} brought {n} thousand people onto the streets of {city} {when} | , the police said
| Protests over {topic} bring {n} thousand people onto the streets of {city}
a court in {city} struck down the rules on {thing} {when} | , and the government has appealed
| A court in {city} strikes down the rules on {thing}
{when}, {person} told lawmakers that {topic} came before all else | and that money had been set aside
| {person} tells lawmakers that {topic} comes before all else
{body} paid out {amount} million dollars for {thing} {when} | under a programme for the regions
| {body} pays out {amount} million dollars for {thing}
{when}, {A} joined {n} other countries in a declaration on {topic} | that binds nobody
| {A} joins {n} other countries in a declaration on {topic}
{other} rejected the figures of {body} on {thing} {when} | and published its own
| {other} rejects the figures of {body} on {thing}
{when}, {org} published a report that ranks {A} behind {B} on {topic} | for the second time in a row
| {org} ranks {A} behind {B} on {topic}
{person} called {other_person} {when} over {thing} | , and the two spoke for more than an hour
| {person} calls {other_person} over {thing}
{when}, {body} withdrew {n} licences for {thing} | after inspections at the sites
| {body} withdraws {n} licences for {thing}
{body} lent {C} {amount} million dollars for {thing} {when} | on terms that were not disclosed
| {body} lends {C} {amount} million dollars for {thing}
{when}, {A} and {C} signed a treaty on {topic} | that leaves out most of the hard questions
| {A} and {C} sign a treaty on {topic}
"""

# Something that went on for a time, or has since.
LASTING = """
{A} and {B} held expert talks on {topic} {when} | , most of them by video
| {A} and {B} hold expert talks on {topic}
{body} has kept a register of {thing} {when} | and shares it with its neighbours
| {body} keeps a register of {thing}
{when}, {A} has led the work of {org} on {topic} | together with smaller members
| {A} leads the work of {org} on {topic}
{body} has not issued permits for {thing} {when} | , to the anger of firms
| {body} issues no permits for {thing}
"""

# Something long ago.
LONG_AGO = """
{when}, {A} and {B} first fell out over {topic} | , and the files are still open
| {A} and {B} fall out over {topic}
{A} set up its first office for {topic} {when} | with a handful of officials
| {A} sets up its first office for {topic}
{org} took up {topic} {when} | at the request of smaller members
| {org} takes up {topic}
"""

# Something still to come on a day, in a month, in a year.
AHEAD = """
{body} will publish new figures on {thing} {when} | , a spokesperson said
| {body} publishes new figures on {thing}
{A} is expected to vote on {topic} {when} | , though the date has slipped before
| {A} votes on {topic}
{A} and {B} will meet again on {topic} {when} | , this time in {city_b}
| {A} and {B} meet again on {topic}
{org} will decide on {thing} {when} | unless a member objects
| {org} decides on {thing}
{person} will travel to {city_b} {when} to talk about {topic} | , officials in {city} said
| {person} travels to {city_b} to talk about {topic}
"""

# Something to be done by a day, a month, a year.
DEADLINE = """
{body} is due to finish its review of {thing} {when} | , and a longer delay is not ruled out
| {body} finishes its review of {thing}
{A} will have to change its law on {topic} {when} | under the terms of the agreement
| {A} has to change its law on {topic}
"""

ALLEGED = """
according to two officials, {body} hid problems with {thing} {when} | from its own auditors
| {body} is said to have hidden problems with {thing}
according to {other}, {A} broke its promises on {topic} {when} | , which {body} denies
| {A} is said to have broken its promises on {topic}
"""

UNDATED = """
{A} and {B} remain at odds over {topic} | , and neither expects an early settlement
| {A} and {B} remain at odds over {topic}
about {percent}% of the {thing} in {A} come from {B} | , by the industry's own count
| About {percent}% of the {thing} in {A} come from {B}
{body} has too few staff to deal with {thing} | , as its own audit has found
| {body} has too few staff to deal with {thing}
{A} wants {B} to open its books on {thing} | before it signs anything
| {A} wants {B} to open its books on {thing}
{org} has no power to enforce its rulings on {topic} | , which is why few are obeyed
| {org} has no power to enforce its rulings on {topic}
{C} offers to host a conference on {topic} | and to pay for it
| {C} offers to host a conference on {topic}
"""

# What is imposed: {kind} with its rate, then without one; `what` is the measure's title.
RATED_IN_FORCE = """
{when}, {body} raised the {kind} on {thing} from {B}, which had stood at {low}%, to {high}% | , citing the need to {aim}
| {kind} on {thing} from {B}
{body} put a {kind} of {high}% on {thing} from {B} {when}, in place of {low}% | , and left a review open
| {kind} on {thing} from {B}
"""
RATED_ANNOUNCED = """
{when}, {body} announced a {kind} of {high}% on {thing} from {B}, up from {low}%
| , without naming the day on which it begins
| new {kind} on {thing} from {B}
"""
FREE_IN_FORCE = """
{when}, {body} put {a_kind} on {thing} that are meant for {B} | , in order to {aim}
| {kind} on {thing} meant for {B}
"""
FREE_ANNOUNCED = """
{when}, {body} announced {a_kind} on {thing} that involve {B} | , and gave firms time to adjust
| {kind} on {thing} that involve {B}
"""
FREE_ENDED = """
{body} lifted its {kind} on {thing} from {B} {when} | after talks behind closed doors
| {kind} on {thing} from {B}
"""

# The question, then each side's claim: in the article, and in the brief.
POSITIONS = """
Do the rules on {thing} go too far?
| {A} argues that the rules on {thing} protect both sides
| They protect both sides.
| {B} replies that the rules on {thing} were written to keep its firms out
| They were written to keep its firms out.
Who should pay for {topic}?
| {A} holds that those who caused the costs of {topic} must bear them
| Those who caused the costs.
| {B} wants the costs of {topic} shared by income
| All, by income.
How fast can {topic} move?
| {A} wants a result on {topic} before the next summit
| A result before the next summit.
| {B} says that {topic} needs years rather than months
| It needs years rather than months.
Are the figures on {thing} reliable?
| {A} stands by its figures on {thing}
| Yes.
| {B} calls the figures on {thing} a guess
| They are a guess.
Should {org} decide on {topic}?
| {A} would leave {topic} to a panel of {org}
| Yes, by a panel.
| {B} prefers to settle {topic} between the two capitals
| No, the capitals should settle it.
"""

QUOTES = """
We have come a long way on {topic}, but the last steps are the hardest
Nobody gains when {thing} are held up at the border
Our partners in {city_b} know where our red lines are, and so do we
This is not about winning. It is about having rules for {thing} that everybody can read
I would rather have a slow agreement on {topic} than a fast one that falls apart
If we want to {aim}, we have to begin at home
There is no plan to change course on {topic}, whatever the papers say
The figures on {thing} speak for themselves
We expect {B} to keep its word, and we will keep ours
People want to know what {topic} means for their bills, and they are right to ask
It took {n} rounds to agree on one page about {thing}, so I am proud of that page
You can't {aim} with press releases
""".strip().splitlines()
CONTEXTS = """
after the talks in {city}
before leaving for {city_b}
in an interview
at a press conference in {city}
in a letter to lawmakers
on the margins of a conference
""".strip().splitlines()

BOTTOM_LINES = """
{A} and {B} keep talking about {topic}, and little is decided. The next test is whether {body} moves on {thing}.
The dispute over {topic} widens. What began with {thing} now touches relations between {A} and {B} as a whole.
{body} has changed its line on {topic}. For firms that depend on {thing}, the rules of the coming year are open again.
A small step on {topic}: both sides want to {aim}, but neither says who pays.
Pressure on {B} over {topic} grows. {org} is drawn in, and the question of {thing} is back on the table.
For the first time {A} links {topic} with {thing}. That makes a package possible, and a failure more costly.
""".strip().splitlines()
WHY = """
{thing} are what firms on both sides ask about first.
The outcome sets a pattern for other talks on {topic}.
{A} needs {B} if it wants to {aim}.
Smaller countries follow what {A} and {B} agree on {topic}.
The article shows how little is known of the costs of {topic}.
""".strip().splitlines()
GAPS = """
Which {thing} are covered, and from when?
What does {B} itself say about {topic}?
How was the figure on {thing} arrived at?
Who leads the work on {topic} in {city_b}?
Is there a date for the next round?
What would it cost to {aim}?
""".strip().splitlines()
JUDGMENTS = """
{A} and {B} settle on a common text on {topic} within a year
{body} waters down its rules on {thing}
{B} answers with steps of its own on {thing}
{org} takes up the dispute over {topic}
""".strip().splitlines()
BECAUSE = """
Both sides have more to lose than a year ago.
The article reports no contact at a higher level.
{thing} matter to both economies.
It has done so in earlier disputes on {topic}.
""".strip().splitlines()
WATCH = """
Whether {body} publishes its rules on {thing}
How {B} responds on {topic}
Whether the talks on {topic} get a date
What {org} says about {thing}
""".strip().splitlines()

# The rest of the article: whole sentences, and openings with clauses to follow them.
PLAIN = """
The issue has been on the table for longer than most of the people around it.
In {city}, the mood is one of cautious patience.
{adj} officials were careful not to raise hopes.
Trade groups on both sides asked for clear and early notice.
Firms that deal in {thing} have learned to live with rules that change from one season to the next.
The question of {thing} is small in money and large in symbols.
For {B}, the question of {topic} is a matter of standing as much as of money.
For {A}, it is a chance to {aim}.
Earlier attempts failed over details: which {thing} count, who inspects them and who keeps the list.
A person familiar with the talks described the tone as businesslike.
Nobody in {city_b} was available for comment.
Those who follow {topic} closely see a pattern: a sharp word in public, a quiet concession some weeks later.
{surname}, who has followed the file through several posts, is known as a patient negotiator.
Critics say that the government has mistaken activity for progress.
Supporters answer that without the talks there would be no rules at all on {thing}.
The opposition in {A} asked for a debate, and was told to wait.
Analysts point to {C}, where a similar plan was dropped quietly after complaints from farmers and small firms.
Much depends on the budget, and the budget depends on a parliament that is divided on almost everything else.
The files on {thing} fill a room in the basement of the ministry, one former official recalled.
What {A} calls transparency is seen in {city_b} as a demand for trade secrets.
Insurers have begun to ask about {thing} before they write new contracts.
Smaller firms have fewer choices: they can't move, and they can't wait.
Behind {topic} stands a larger question, which is who writes the rules and who only reads them.
The text runs to {n} pages, most of them annexes.
Unions in {A} fear for some {n} thousand jobs, though the estimates vary widely.
Some {percent}% of those asked in a recent survey had never heard of {topic}.
Prices for {thing} hardly moved on the news.
Neither side wants to be seen as the one that walked away.
There was no joint statement, and the press conference was called off at short notice.
The two delegations left by different doors.
Lawyers expect that the rules on {thing} would be tested in court within months.
{adj} newspapers gave the matter a few lines on an inside page.
Regional governments, which carry out most of the rules, had not been consulted.
A first draft, seen by several reporters, was blunter than the version that was handed out.
The cost of doing nothing is harder to put into figures.
Diplomats from {C} took notes and said nothing.
""".strip().splitlines()
OPENINGS = """
Officials in {city} say privately that
Analysts believe that
A draft seen by reporters suggests that
People close to {other} say that
Economists have long argued that
In the view of {org},
Diplomats from {C} expect that
For years, experts have warned that
One adviser said on condition of anonymity that
It is an open secret in {city_b} that
Industry groups complain that
Researchers at a {adj} institute found that
""".strip().splitlines()
CLAUSES = """
the rules on {thing} are written for a world that no longer exists.
{topic} will not be settled without the help of a third country.
{B} has more room to move than it admits.
the {adj} side came with a longer list than it could defend.
a partial deal on {thing} would be better than none.
the timetable is too short to {aim}.
money for {thing} will run out before the work is done.
both capitals are waiting for the other to speak first.
the real dispute is about who gets to inspect {thing}.
progress on {topic} depends on two or three people who trust each other.
about {percent}% of the costs would fall on households.
any agreement will have to survive a change of government in {city}.
the figures on {thing} were out of date when they were printed.
firms have already priced in a long quarrel over {topic}.
no country can {aim} on its own.
the plan leaves out {thing}, which is where most of the trouble began.
{C} stands to gain if the two sides fail to agree.
officials underestimate how quickly {thing} can be moved elsewhere.
the mood among investors has turned since the first reports on {topic}.
the same words appeared in a declaration that was never carried out.
""".strip().splitlines()

# Language, what is said in it, and what that is: {} stands for a subject out of SUBJECTS.
FOREIGN = (
    ("zh", "双方就{}问题进行了深入讨论", "Both sides discuss {} in depth"),
    ("zh", "发言人强调,{}关系到各国人民的切身利益", "A spokesperson stresses that {} concerns people in all countries"),
    ("zh", "有关部门将继续推动{}领域的务实合作", "The authorities are to continue practical cooperation on {}"),
    ("ar", "ناقش الجانبان مسألة {} بالتفصيل", "Both sides discuss {} in detail"),
    ("ar", "وأكد المتحدث أن {} أولوية للحكومة", "A spokesperson says that {} is a priority for the government"),
    ("fr", "Les deux parties ont longuement évoqué {}", "Both sides speak at length about {}"),
    ("fr", "Selon le porte-parole, {} reste « une priorité absolue »", "A spokesperson calls {} an absolute priority"),
)
SUBJECTS = {
    "zh": (
        ("能源安全", "energy security"),
        ("金融稳定", "financial stability"),
        ("粮食供应", "food supply"),
        ("数据流动", "data flows"),
        ("气候变化", "climate change"),
        ("人员往来", "travel"),
    ),
    "ar": (
        ("أمن الطاقة", "energy security"),
        ("الاستقرار المالي", "financial stability"),
        ("الأمن الغذائي", "food security"),
        ("حماية البيئة", "protecting the environment"),
        ("التعاون الإقليمي", "regional cooperation"),
    ),
    "fr": (
        ("la sécurité énergétique", "energy security"),
        ("l’accès aux marchés", "market access"),
        ("la protection des données", "data protection"),
        ("la qualité de l’air", "air quality"),
        ("l’avenir des retraites", "the future of pensions"),
    ),
}
SPOKEN = {"zh": ("。", ""), "ar": (".", " "), "fr": (".", " ")}  # full stop, and what stands between sentences
