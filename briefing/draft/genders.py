"""Whether a person is a he or a she, as far as title, office or given name tell."""

from typing import Literal

Gender = Literal["he", "she", ""]

_MEN = frozenset(
    "mr sir lord king prince sheikh sheik emir sultan pope cardinal archbishop father brother son husband uncle "
    "grandfather widower spokesman chairman congressman businessman policeman fisherman salesman cameraman actor "
    "waiter patriarch ayatollah imam rabbi monk boy man duke baron count señor monsieur herr goalkeeper's".split()
)
_WOMEN = frozenset(
    "mrs ms miss lady dame queen princess mother sister daughter wife widow aunt grandmother spokeswoman chairwoman "
    "congresswoman businesswoman policewoman actress waitress nun girl woman duchess baroness madame frau".split()
)
_MALE_NAMES = frozenset(
    "james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark "
    "donald steven paul andrew joshua kenneth kevin brian george edward ronald timothy jason jeffrey ryan jacob gary "
    "nicholas eric jonathan stephen larry justin scott brandon benjamin samuel gregory frank alexander raymond patrick "
    "jack dennis jerry tyler aaron jose henry adam douglas nathan peter zachary kyle walter harold jeremy ethan carl "
    "keith roger gerald christian terry sean arthur austin noah lawrence jesse joe bryan billy bruce albert willie "
    "dylan alan ralph gabriel roy juan wayne eugene louis russell bobby philip johnny simon martin oliver colin ian "
    "neil graham stuart gordon nigel hugh boris vladimir dmitry sergei ivan mikhail nikolai igor oleg yuri viktor "
    "leonid anatoly andrei pavel alexei konstantin ahmed mohammed muhammad mohamed mahmoud ali hassan hussein omar "
    "abdullah ibrahim yusuf youssef khalid tariq mustafa kemal recep mehmet carlos luis jorge pedro miguel antonio "
    "francisco fernando ricardo rafael alejandro diego javier hugo pierre jean jacques françois francois nicolas "
    "emmanuel michel henri hans klaus jürgen juergen wolfgang stefan olaf lars erik sven henrik giovanni marco matteo "
    "luigi silvio giuseppe mario janos istvan viktor milos tomasz jan piotr lech donald hiroshi kenji takeshi shinzo "
    "narendra rajiv amit rahul imran nawaz joão joao paulo jair lucas bernard tony tim tom jim bob bill ben sam nick "
    "mike steve dan chris matt greg fred ted jeff".split()
)
_FEMALE_NAMES = frozenset(
    "mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra ashley "
    "kimberly emily donna michelle carol amanda dorothy melissa deborah stephanie rebecca sharon laura cynthia "
    "kathleen amy angela shirley anna brenda pamela emma nicole helen samantha katherine christine debra rachel "
    "carolyn janet catherine maria heather diane ruth julie olivia joyce virginia victoria kelly lauren christina joan "
    "evelyn judith megan andrea cheryl hannah jacqueline martha gloria teresa ann anne sara madison frances kathryn "
    "janice jean alice abigail julia judy sophia sophie grace denise amber doris marilyn danielle beverly isabella "
    "theresa diana natalie brittany charlotte marie kayla alexis lori theresa ursula hillary nina olga natalia tatiana "
    "irina svetlana elena yelena ekaterina galina lyudmila fatima aisha leila leyla layla amina zainab ingrid astrid "
    "marta carla rosa ana lucia carmen isabel claudia giulia francesca chiara giorgia marine christiane angelika petra "
    "sabine monika agnieszka katarzyna indira sonia priya yuki keiko jane kate lucy fiona nicola theresa liz clara eva "
    "ella zoe chloe leah naomi miriam esther rania samira nadia huda kristalina christiana jacinda sanna mette".split()
)


def gender_of(words: frozenset[str], given: str) -> Gender:
    """Return what the words beside a name tell, in small letters; else what the given name does."""
    is_man, is_woman = not words.isdisjoint(_MEN), not words.isdisjoint(_WOMEN)
    if is_man != is_woman:
        return "he" if is_man else "she"
    if given in _MALE_NAMES:
        return "he"
    return "she" if given in _FEMALE_NAMES else ""
