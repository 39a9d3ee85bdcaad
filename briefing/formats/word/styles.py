"""The styles of a Word file by their names: those that a house's file lacks are brought from our own."""

from copy import deepcopy
from typing import Any

from docx.document import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.oxml.ns import qn
from docx.parts.numbering import NumberingPart

from briefing.formats.word.own_file import own_part

_NUMBERED = "list number"


class Styles:
    """The styles of a document; a name is as the format writes it, in any case of its letters.

    ``number`` is that of the numbering of paragraphs, one through the paper.
    """

    def __init__(self, document: Document) -> None:
        self.document = document
        self.root: Any = document.styles.element
        self.ids: dict[str, str] = {_name(each): each.get(qn("w:styleId")) for each in self.root.findall(qn("w:style"))}
        self.own = {_name(each): each for each in own_part("styles").findall(qn("w:style"))}
        self.number = self._numbered()

    def __call__(self, name: str) -> str:
        """Return the id of the style of a name, which is brought where there is none."""
        return self.ids.get(name.lower()) or self._bring(name.lower())

    def _bring(self, name: str) -> str:
        """Copy one of our own styles, and those that it names."""
        style = deepcopy(self.own[name])
        id_ = str(style.get(qn("w:styleId")))
        while id_ in self.ids.values():
            id_ += "Briefing"
        style.set(qn("w:styleId"), id_)
        self.ids[name] = id_
        for tag in ("w:basedOn", "w:next"):
            if (named := style.find(qn(tag))) is not None:
                named.set(qn("w:val"), self(_own_name(named.get(qn("w:val")))))
        self.root.append(style)
        return id_

    def _numbered(self) -> str:
        """Return the number of the numbering of the paragraphs: that of the house's style, or else our own."""
        id_ = self(_NUMBERED)
        style = next(each for each in self.root.findall(qn("w:style")) if each.get(qn("w:styleId")) == id_)
        given = style.find(f"{qn('w:pPr')}/{qn('w:numPr')}/{qn('w:numId')}")
        if given is not None and self._is_known(given.get(qn("w:val"))):
            return str(given.get(qn("w:val")))
        number = self._new_number(id_)
        style.get_or_add_pPr().get_or_add_numPr().get_or_add_numId().val = int(number)
        return number

    def _is_known(self, number: str) -> bool:
        """Whether the file has a numbering of that number."""
        known = self._numbering().findall(qn("w:num"))
        return any(each.get(qn("w:numId")) == number for each in known)

    def _new_number(self, style: str) -> str:
        """Bring our own numbering, and return its number."""
        root = self._numbering()
        abstract, concrete = (deepcopy(each) for each in own_part("numbering"))
        kind = _free(root, "w:abstractNum", "w:abstractNumId")
        number = _free(root, "w:num", "w:numId")
        abstract.set(qn("w:abstractNumId"), kind)
        abstract.find(f".//{qn('w:pStyle')}").set(qn("w:val"), style)
        concrete.set(qn("w:numId"), number)
        concrete.find(qn("w:abstractNumId")).set(qn("w:val"), kind)
        first = root.find(qn("w:num"))
        root.append(abstract) if first is None else first.addprevious(abstract)
        root.append(concrete)
        return number

    def _numbering(self) -> Any:
        part = self.document.part
        if not any(each.reltype == RELATIONSHIP_TYPE.NUMBERING for each in part.rels.values()):
            root = deepcopy(own_part("numbering"))
            for each in list(root):
                root.remove(each)
            name = PackURI("/word/numbering.xml")
            made = NumberingPart(name, CONTENT_TYPE.WML_NUMBERING, root, part.package)
            part.relate_to(made, RELATIONSHIP_TYPE.NUMBERING)
        return part.numbering_part.element


def _name(style: Any) -> str:
    named = style.find(qn("w:name"))
    return named.get(qn("w:val")).lower() if named is not None else ""


def _own_name(id_: str) -> str:
    """Return the name of one of our own styles."""
    styles = own_part("styles").findall(qn("w:style"))
    return next(_name(each) for each in styles if each.get(qn("w:styleId")) == id_)


def _free(root: Any, tag: str, attribute: str) -> str:
    """Return the first number that no element of a kind has."""
    taken = {int(each.get(qn(attribute))) for each in root.findall(qn(tag))}
    return str(max(taken, default=0) + 1)
