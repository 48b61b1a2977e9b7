"""What a program can decide of PDF/UA-1, by the conditions of the Matterhorn Protocol 1.1.

    matterhorn.py FILE.pdf…

Reads with pikepdf and fontTools (PyPI), which share no code with what wrote the files. Prints a line
for each condition that is not met, with the first places, and at the end how many conditions were
asked, how many of them had nothing to ask of (no form, no formula …), and the conditions that need a
person. Ends with 1 where a condition is not met.
"""

import io
import re
import sys
import unicodedata
from collections import defaultdict

import pikepdf
from fontTools.ttLib import TTFont

STANDARD = set(
    "Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 "
    "H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code "
    "Link Annot Ruby RB RT RP Warichu WT WP Figure Formula Form".split())
ANNOTATIONS = set(
    "Text Link FreeText Line Square Circle Polygon PolyLine Highlight Underline Squiggly StrikeOut "
    "Stamp Caret Ink Popup FileAttachment Sound Movie Widget Screen PrinterMark TrapNet Watermark 3D "
    "Redact".split())
# Nothing that PeaceMap writes: asked, so that it stays so.
CONDITIONS = {
    "01-003": "an artifact inside tagged content",
    "01-004": "tagged content inside an artifact",
    "01-005": "content that is neither an artifact nor tagged",
    "01-007": "Suspects is true",
    "02-001": "a type that maps to no standard type",
    "02-003": "a circular mapping",
    "02-004": "a standard type is remapped",
    "06-001": "no XMP metadata",
    "06-002": "XMP does not say that the file is PDF/UA",
    "06-003": "XMP has no dc:title",
    "07-001": "no DisplayDocTitle",
    "07-002": "DisplayDocTitle is false",
    "09-004": "a part of a table where it may not stand",
    "09-005": "a part of a list where it may not stand",
    "09-006": "a part of a table of contents where it may not stand",
    "10-001": "a character that maps to no Unicode",
    "11-001": "text without a language",
    "11-002": "Alt or ActualText without a language",
    "11-003": "bookmarks without a language",
    "11-004": "Contents of an annotation without a language",
    "11-006": "metadata without a language",
    "13-004": "a figure without alternative or replacement text",
    "14-002": "the first heading is not H1",
    "14-003": "a level of headings is left out",
    "14-006": "two H in one node",
    "14-007": "both H and H1 to H6",
    "15-003": "a header cell without scope in a table without header ids",
    "17-002": "a formula without alternative text",
    "19-003": "a note without id",
    "20-001": "an optional content configuration without name",
    "21-001": "an embedded file without F and UF",
    "25-001": "dynamic XFA forms",
    "26-002": "encrypted so that assistive programs may not read",
    "28-002": "an annotation outside Annot",
    "28-004": "an annotation without Contents or alternative",
    "28-006": "an annotation of an unknown subtype",
    "28-007": "a trap network",
    "28-008": "a page with annotations without Tabs",
    "28-009": "Tabs is not S",
    "28-010": "a widget outside Form",
    "28-011": "a link annotation outside Link",
    "28-012": "a link annotation without Contents",
    "30-001": "a reference XObject",
    "30-002": "an XObject with marked content drawn more than once",
    "31-001": "Registry or Ordering of a CID font is not that of its CMap",
    "31-004": "a CIDFontType2 font without CIDToGIDMap",
    "31-006": "a CMap neither predefined nor embedded",
    "31-009": "a font that is not embedded",
    "31-011": "a glyph that the embedded font has not",
    "31-016": "a width that is not the font's",
    "31-017": "a non-symbolic TrueType font without usable cmap",
    "31-018": "a non-symbolic TrueType font without MacRoman or WinAnsi encoding",
    "31-026": "a symbolic TrueType font with an encoding",
    "31-027": "a font without ToUnicode whose encoding does not give Unicode",
    "31-028": "ToUnicode has U+0000",
    "31-029": "ToUnicode has U+FEFF or U+FFFE",
    "31-030": "text shows .notdef",
}
HUMAN = (
    "01-001 01-002 01-006 02-002 03 04 05 08 09-001 to 09-003 11-007 12 13-001 to 13-003 13-005 to "
    "13-008 14-001 14-004 14-005 15-001 15-002 15-004 15-005 16 17-001 18 19-001 19-002 22 23 24 27 29")


class File:
    def __init__(self, path):
        self.path = path
        self.pdf = pikepdf.open(path)
        self.faults = defaultdict(list)
        self.asked = defaultdict(int)
        self.nodes = []  # (element, type, parent, language)
        self.links = {}  # annotation → True, by object number
        self.marked = {}  # (page number, mcid) → element
        self.drawn = set()  # forms, by object number

    def ask(self, code, holds, place):
        self.asked[code] += 1
        if not holds:
            self.faults[code].append(str(place))

    def check(self):
        self.document()
        self.tree()
        self.headings()
        for index, page in enumerate(self.pdf.pages):
            self.page(index, page)
        self.fonts()
        return self

    # The file as a whole.

    def document(self):
        root = self.pdf.Root
        mark = root.get("/MarkInfo", pikepdf.Dictionary())
        self.ask("01-007", not bool(mark.get("/Suspects", False)), "MarkInfo")
        assert bool(mark.get("/Marked", False)), "the file is not tagged"
        roles = root.StructTreeRoot.get("/RoleMap", {})
        for name, target in roles.items():
            self.ask("02-004", name[1:] not in STANDARD, name)
            seen, present = set(), name
            while present[1:] not in STANDARD and present in roles and present not in seen:
                seen.add(present)
                present = str(roles[present])
            self.ask("02-003", present not in seen, name)
        metadata = root.get("/Metadata")
        self.ask("06-001", metadata is not None, "catalog")
        text = metadata.read_bytes().decode() if metadata is not None else ""
        self.ask("06-002", re.search(r"pdfuaid:part(>|=\")1", text), "XMP")
        title = re.search(r"<dc:title>(.*?)</dc:title>", text, re.S)
        self.ask("06-003", title and re.search(r"<rdf:li[^>]*>\s*[^<\s]", title[1]), "XMP")
        viewer = root.get("/ViewerPreferences", {})
        self.ask("07-001", "/DisplayDocTitle" in viewer, "catalog")
        self.ask("07-002", bool(viewer.get("/DisplayDocTitle", False)), "catalog")
        language = str(root.get("/Lang", ""))
        self.language = language if re.fullmatch(r"[A-Za-z]{2,3}(-[A-Za-z0-9]+)*", language) else ""
        self.ask("11-006", self.language, "catalog")
        if "/Outlines" in root:
            self.ask("11-003", self.language, "catalog")
        for config in root.get("/OCProperties", {}).get("/Configs", []):
            self.ask("20-001", str(config.get("/Name", "")), "OCProperties")
        files = root.get("/Names", {}).get("/EmbeddedFiles", {}).get("/Names", [])
        for entry in list(files)[1::2]:
            self.ask("21-001", "/F" in entry and "/UF" in entry, "EmbeddedFiles")
        self.ask("25-001", "/XFA" not in root.get("/AcroForm", {}), "AcroForm")
        self.ask("26-002", not self.pdf.is_encrypted or self.pdf.allow.accessibility, "encryption")

    # The structure tree.

    def tree(self):
        root = self.pdf.Root.StructTreeRoot

        def visit(element, parent, language, page):
            if isinstance(element, int) or not isinstance(element, pikepdf.Dictionary):
                if parent is not None and page is not None:
                    self.marked[(page, int(element))] = parent
                return
            page = element.Pg.objgen[0] if "/Pg" in element else page
            kind = str(element.get("/Type", ""))
            if kind == "/MCR":
                self.marked[(page, int(element.MCID))] = parent
                return
            if kind == "/OBJR":
                self.links[element.Obj.objgen[0]] = parent
                return
            language = str(element.get("/Lang", language))
            kind = str(element.S)[1:]
            node = Node(element, kind, parent, language)
            self.nodes.append(node)
            if parent is not None:
                parent.children.append(node)
            kids = element.get("/K", [])
            for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
                visit(kid, node, language, page)

        kids = root.get("/K", [])
        for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
            visit(kid, None, self.language, None)
        roles = {str(name)[1:]: str(target)[1:] for name, target in root.get("/RoleMap", {}).items()}
        for node in self.nodes:
            kind, seen = node.kind, set()
            while kind not in STANDARD and kind in roles and kind not in seen:
                seen.add(kind)
                kind = roles[kind]
            self.ask("02-001", kind in STANDARD, node)
            self.nesting(node)
            for key in ["/Alt", "/ActualText"]:
                if key in node.element:
                    self.ask("11-002", node.language, node)
            if node.kind == "Figure":
                words = str(node.element.get("/Alt", "")) or str(node.element.get("/ActualText", ""))
                self.ask("13-004", words.strip(), node)
            if node.kind == "Formula":
                self.ask("17-002", "/Alt" in node.element, node)
            if node.kind == "Note":
                self.ask("19-003", "/ID" in node.element, node)
            if node.kind == "TH":
                self.ask("15-003", b"/Scope" in node.element.get("/A", pikepdf.Dictionary()).unparse()
                         if "/A" in node.element else False, node)

    def nesting(self, node):
        above = node.parent.kind if node.parent else None
        below = {child.kind for child in node.children}
        tables = {
            "Table": {"TR", "THead", "TBody", "TFoot", "Caption"}, "TR": {"TH", "TD"},
            "THead": {"TR"}, "TBody": {"TR"}, "TFoot": {"TR"}}
        parents = {
            "TR": {"Table", "THead", "TBody", "TFoot"}, "TH": {"TR"}, "TD": {"TR"},
            "THead": {"Table"}, "TBody": {"Table"}, "TFoot": {"Table"}}
        if node.kind in tables:
            self.ask("09-004", below <= tables[node.kind] and not self.holds(node), (node, below))
        if node.kind in parents:
            self.ask("09-004", above in parents[node.kind], (node, above))
        lists = {"L": {"L", "LI", "Caption"}, "LI": {"Lbl", "LBody"}}
        if node.kind in lists:
            self.ask("09-005", below <= lists[node.kind] and not self.holds(node), (node, below))
        if node.kind in ["LI"]:
            self.ask("09-005", above == "L", (node, above))
        if node.kind == "LBody":
            self.ask("09-005", above == "LI", (node, above))
        if node.kind == "TOC":
            self.ask(
                "09-006", below <= {"TOC", "TOCI", "Caption"} and not self.holds(node), (node, below))
        if node.kind == "TOCI":
            self.ask("09-006", above == "TOC", (node, above))
            self.ask("09-006", below <= {"Lbl", "Reference", "NonStruct", "P", "TOC"}, (node, below))

    def holds(self, node):
        """True where the element has content of its own."""
        kids = node.element.get("/K", [])
        kids = kids if isinstance(kids, pikepdf.Array) else [kids]
        return any(not isinstance(kid, pikepdf.Dictionary) or str(kid.get("/Type")) == "/MCR"
                   for kid in kids)

    def headings(self):
        levels = [int(node.kind[1]) for node in self.nodes if re.fullmatch("H[1-6]", node.kind)]
        plain = [node for node in self.nodes if node.kind == "H"]
        self.ask("14-007", not (levels and plain), "tree")
        self.ask("14-006", not plain, "tree")
        if levels:
            self.ask("14-002", levels[0] == 1, levels[:3])
        for before, after in zip(levels, levels[1:]):
            self.ask("14-003", after <= before + 1, f"H{before} then H{after}")

    # Pages.

    def page(self, index, page):
        name = f"page {index + 1}"
        number = page.obj.objgen[0]
        self.content(name, number, page.obj, pikepdf.parse_content_stream(page))
        annotations = page.obj.get("/Annots", [])
        if len(annotations):
            self.ask("28-008", "/Tabs" in page.obj, name)
            self.ask("28-009", str(page.obj.get("/Tabs")) == "/S", name)
        for annotation in annotations:
            kind = str(annotation.Subtype)[1:]
            self.ask("28-006", kind in ANNOTATIONS, f"{name}: {kind}")
            self.ask("28-007", kind != "TrapNet", name)
            owner = self.links.get(annotation.objgen[0])
            words = str(annotation.get("/Contents", ""))
            if kind == "Link":
                self.ask("28-011", owner is not None and owner.kind == "Link", f"{name}: {words}")
                self.ask("28-012", words.strip(), f"{name}: {annotation.Rect}")
            elif kind == "Widget":
                self.ask("28-010", owner is not None and owner.kind == "Form", name)
            elif kind not in ["PrinterMark", "Popup"]:
                self.ask("28-002", owner is not None and owner.kind == "Annot", name)
                self.ask("28-004", words.strip(), name)
            if words:
                self.ask("11-004", self.language, name)

    PAINT = {"S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "sh", "Tj", "TJ", "'", '"', "INLINE IMAGE"}

    def content(self, name, number, holder, instructions):
        """What each painting operator belongs to; the codes that each font shows."""
        resources = holder.get("/Resources", pikepdf.Dictionary())
        stack, font, fonts = [], None, []
        for operands, operator in instructions:
            operator = str(operator)
            if operator in ["BDC", "BMC"]:
                tag = str(operands[0])
                identifier = None
                if operator == "BDC" and isinstance(operands[1], pikepdf.Dictionary):
                    identifier = operands[1].get("/MCID")
                isArtifact = tag == "/Artifact"
                states = [state for state, _ in stack]
                if isArtifact:
                    self.ask("01-003", "tagged" not in states, name)
                if identifier is not None:
                    self.ask("01-004", "artifact" not in states, name)
                    self.ask("01-005", (number, int(identifier)) in self.marked, f"{name}: MCID")
                stack.append(("artifact" if isArtifact else "tagged" if identifier is not None else "",
                              identifier))
            elif operator == "EMC":
                self.ask("01-005", stack, f"{name}: EMC without a beginning")
                if stack:
                    stack.pop()
            elif operator == "q":
                fonts.append(font)
            elif operator == "Q":
                font = fonts.pop() if fonts else font
            elif operator == "Tf":
                font = resources.Font[str(operands[0])]
            states = {state for state, _ in stack} - {""}
            if operator in self.PAINT:
                self.ask("01-005", states, f"{name}: {operator}")
            if operator in ["Tj", "TJ", "'", '"'] and font is not None:
                isTagged = "tagged" in states
                if isTagged:
                    identifier = [i for state, i in stack if state == "tagged"][-1]
                    node = self.marked.get((number, int(identifier)))
                    self.ask("11-001", node is not None and node.language, name)
                parts = operands[-1]
                parts = parts if isinstance(parts, pikepdf.Array) else [parts]
                for part in parts:
                    if isinstance(part, pikepdf.String):
                        self.used.setdefault(font.objgen[0], (font, set()))[1].update(
                            self.codes(font, bytes(part)))
            if operator == "Do":
                thing = resources.XObject[str(operands[0])]
                self.ask("30-001", "/Ref" not in thing, name)
                if str(thing.Subtype) == "/Form":
                    inner = pikepdf.parse_content_stream(thing)
                    self.once(name, thing, inner)
                    if not states:
                        self.content(name, number, thing, inner)
                    else:
                        self.collect(name, thing, inner)
                else:
                    self.ask("01-005", states, f"{name}: image")
        self.ask("01-005", not stack, f"{name}: content that is begun and not ended")

    def once(self, name, form, instructions):
        """A form with marked content is drawn once in the whole file."""
        hasMarks = any(
            str(o) == "BDC" and len(a) > 1 and isinstance(a[1], pikepdf.Dictionary)
            and "/MCID" in a[1] for a, o in instructions)
        key = form.objgen[0]
        self.ask("30-002", not hasMarks or key not in self.drawn, name)
        self.drawn.add(key)

    def collect(self, name, holder, instructions):
        """The codes shown inside a form that is marked as a whole."""
        resources = holder.get("/Resources", pikepdf.Dictionary())
        font = None
        for operands, operator in instructions:
            operator = str(operator)
            if operator == "Tf":
                font = resources.Font[str(operands[0])]
            elif operator in ["Tj", "TJ"] and font is not None:
                parts = operands[-1]
                for part in parts if isinstance(parts, pikepdf.Array) else [parts]:
                    if isinstance(part, pikepdf.String):
                        self.used.setdefault(font.objgen[0], (font, set()))[1].update(
                            self.codes(font, bytes(part)))
            elif operator == "Do":
                thing = resources.XObject[str(operands[0])]
                if str(thing.Subtype) == "/Form":
                    inner = pikepdf.parse_content_stream(thing)
                    self.once(name, thing, inner)
                    self.collect(name, thing, inner)

    @property
    def used(self):
        if not hasattr(self, "_used"):
            self._used = {}
        return self._used

    @staticmethod
    def codes(font, data):
        if str(font.Subtype) == "/Type0":
            return {int.from_bytes(data[i:i + 2], "big") for i in range(0, len(data) - 1, 2)}
        return set(data)

    # Fonts.

    def fonts(self):
        for font, codes in self.used.values():
            name = str(font.get("/BaseFont", "Type 3"))[1:]
            kind = str(font.Subtype)
            mapping = to_unicode(font)
            texts = {}
            for code in sorted(codes):
                text = mapping.get(code) if mapping is not None else None
                if text is None and kind != "/Type0" and str(font.get("/Encoding")) == "/WinAnsiEncoding":
                    text = bytes([code]).decode("cp1252", "replace")
                self.ask("10-001", text, f"{name}: {code}")
                texts[code] = text or ""
                if text:
                    self.ask("31-028", "\0" not in text, f"{name}: {code}")
                    self.ask("31-029", "\ufeff" not in text and "\ufffe" not in text, f"{name}: {code}")
            isNamed = str(font.get("/Encoding")) in ["/WinAnsiEncoding", "/MacRomanEncoding"]
            self.ask("31-027", mapping is not None or isNamed, name)
            if kind == "/Type3":
                continue
            if kind == "/Type0":
                descendant = font.DescendantFonts[0]
                encoding = str(font.Encoding)
                self.ask("31-006", encoding in ["/Identity-H", "/Identity-V"], name)
                info = descendant.CIDSystemInfo
                self.ask("31-001", (str(info.Registry), str(info.Ordering)) == ("Adobe", "Identity")
                         or encoding.startswith("/Identity"), name)
                if str(descendant.Subtype) == "/CIDFontType2":
                    self.ask("31-004", "/CIDToGIDMap" in descendant, name)
            else:
                descendant = font
            descriptor = descendant.get("/FontDescriptor", pikepdf.Dictionary())
            program = next((descriptor[k] for k in ["/FontFile2", "/FontFile3", "/FontFile"]
                            if k in descriptor), None)
            self.ask("31-009", program is not None, name)
            if program is None or "/FontFile2" not in descriptor:
                continue
            self.truetype(name, font, descendant, descriptor, program, texts)

    def truetype(self, name, font, descendant, descriptor, program, texts):
        file = TTFont(io.BytesIO(program.read_bytes()), checkChecksums=0, lazy=True)
        unit = 1000 / file["head"].unitsPerEm
        count = file["maxp"].numGlyphs
        advances = file["hmtx"].metrics
        order = file.getGlyphOrder()
        isSymbolic = bool(int(descriptor.get("/Flags", 0)) & 4)
        if str(font.Subtype) == "/Type0":
            widths = cid_widths(descendant)
            fallback = float(descendant.get("/DW", 1000))
            glyphs = {code: code for code in texts}
        else:
            tables = {(t.platformID, t.platEncID): t.cmap for t in file["cmap"].tables} \
                if "cmap" in file else {}
            if isSymbolic:
                self.ask("31-026", "/Encoding" not in font, name)
            else:
                self.ask("31-017", (3, 1) in tables or (1, 0) in tables, name)
                self.ask("31-018", str(font.get("/Encoding")) in
                         ["/WinAnsiEncoding", "/MacRomanEncoding"], name)
            first = int(font.get("/FirstChar", 0))
            widths = {first + i: float(w) for i, w in enumerate(font.get("/Widths", []))}
            fallback = float(descriptor.get("/MissingWidth", 0))
            unicode = tables.get((3, 1)) or {}
            glyphs = {}
            for code in texts:
                character = ord(bytes([code]).decode("cp1252", "replace"))
                glyph = unicode.get(character)
                glyphs[code] = order.index(glyph) if glyph in order else 0
        for code, glyph in sorted(glyphs.items()):
            # A subset that keeps its glyphs' numbers has an empty one in place of each that it lacks.
            # Fonts for conjuncts have glyphs that are empty and take no room, parts of clusters.
            isEmptyPart = texts[code] == "\ufffd" and widths.get(code) == 0
            isThere = glyph < count and (
                is_blank(texts[code]) or isEmptyPart
                or file["glyf"][order[glyph]].numberOfContours != 0)
            self.ask("31-011", isThere, f"{name}: {code}")
            self.ask("31-030", glyph != 0, f"{name}: {code}")
            if glyph < count:
                own, said = advances[order[glyph]][0] * unit, widths.get(code, fallback)
                self.ask("31-016", abs(own - said) <= 1.01, f"{name}: {code} {own} {said}")


class Node:
    def __init__(self, element, kind, parent, language):
        self.element, self.kind, self.parent, self.language = element, kind, parent, language
        self.children = []

    def __repr__(self):
        return ("" if self.parent is None else f"{self.parent} ") + self.kind


def to_unicode(font):
    """Code to text, by the font's ToUnicode; None without one."""
    if "/ToUnicode" not in font:
        return None
    source = font.ToUnicode.read_bytes().decode("latin1")
    mapping = {}

    def text(digits):
        return bytes.fromhex(digits).decode("utf-16-be", "replace")

    for block in re.findall(r"beginbfchar(.*?)endbfchar", source, re.S):
        for code, value in re.findall(r"<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>", block):
            mapping[int(code, 16)] = text(value)
    for block in re.findall(r"beginbfrange(.*?)endbfrange", source, re.S):
        for low, high, value in re.findall(
                r"<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>", block):
            base = int(value, 16)
            for offset in range(int(high, 16) - int(low, 16) + 1):
                mapping[int(low, 16) + offset] = text(f"{base + offset:0{len(value)}x}")
        for low, high, values in re.findall(
                r"<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>\s*\[(.*?)\]", block, re.S):
            for offset, value in enumerate(re.findall(r"<([0-9a-fA-F]+)>", values)):
                mapping[int(low, 16) + offset] = text(value)
    return mapping


def is_blank(text):
    """True for a text that may show nothing: white space, format characters, variation selectors."""
    return all(c.isspace() or unicodedata.category(c) in ["Cc", "Cf"] or "\ufe00" <= c <= "\ufe0f"
               for c in text)


def cid_widths(font):
    widths, entries, i = {}, list(font.get("/W", [])), 0
    while i < len(entries):
        first = int(entries[i])
        if isinstance(entries[i + 1], pikepdf.Array):
            for offset, width in enumerate(entries[i + 1]):
                widths[first + offset] = float(width)
            i += 2
        else:
            for code in range(first, int(entries[i + 1]) + 1):
                widths[code] = float(entries[i + 2])
            i += 3
    return widths


def main(paths):
    isMet = True
    for path in paths:
        file = File(path).check()
        for code in sorted(file.faults):
            places = file.faults[code]
            print(f"{path}: {code} not met {len(places)} times: {CONDITIONS[code]}: {'; '.join(places[:3])}")
            isMet = False
        asked = [code for code in CONDITIONS if file.asked[code]]
        print(f"{path}: {len(file.pdf.pages)} pages, {len(file.nodes)} elements; of "
              f"{len(CONDITIONS)} conditions {len(asked)} apply, {sum(file.asked.values())} questions, "
              f"{len(file.faults)} not met")
    print("For a person to judge:", HUMAN)
    return 0 if isMet else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
