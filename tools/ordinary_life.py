"""What offices do in the half year after they submitted: every step adds, or says the same thing in other signs."""

import random
import re
from collections.abc import Callable, Mapping
from hashlib import sha256

from site_builder.language.thai.fiscal_year import FiscalYear
from tools.content_edits import Edit

Texts = Mapping[str, bytes]
Step = Callable[[Texts, FiscalYear, random.Random], Edit | None]


def _text(texts: Texts, name: str) -> str:
    return texts[name].decode() if name in texts else ""


def _unit(texts: Texts) -> str:
    found = re.search(r"units:\s*\n?\s*(?:- |\[)\s*\{?\s*id: ([a-z0-9-]+)", _text(texts, "content/site.yml"))
    return found[1] if found else "office"


def _position(texts: Texts) -> str:
    site = _text(texts, "content/site.yml").partition("positions:")[2]
    found = re.search(r"id: ([a-z0-9-]+)", site)
    return found[1] if found else "clerk"


def _fresh(chance: random.Random, prefix: str) -> str:
    return f"{prefix}-{chance.randrange(10**6)}"


def _appended(texts: Texts, name: str, line: str, what: str) -> Edit:
    old = _text(texts, name).rstrip("\n")
    return Edit(what, {name: f"{old}\n{line}\n".lstrip("\n").encode()})


def _into_list(texts: Texts, name: str, key: str, item: str, what: str) -> Edit | None:
    """An item more at the head of a block list at the top of a file, as deep as the others."""
    told = _text(texts, name)
    found = re.search(rf"(?m)^{key}:\n((?:#.*\n)*)( *)- ", told)
    if not found:
        return None
    at = found.start(2)
    return Edit(what, {name: (told[:at] + found[2] + f"- {item}\n" + told[at:]).encode()})


def later_round(texts: Texts, year: FiscalYear, chance: random.Random) -> Edit | None:
    """A round more, with its report on a measure there is."""
    name, round_id = f"content/{year}/year.yml", _fresh(chance, "later")
    measure = re.search(r"id: (m[0-9]+)", _text(texts, f"content/{year}/measures.yml"))
    item = f"{{id: {round_id}, period: ปีงบประมาณ {year}, as_of: 30 กันยายน {year}}}"
    told = _into_list(texts, name, "rounds", item, f"round {round_id}")
    if told is None or measure is None:
        return None
    # Rounds stand in the order of time, so a later one comes last.
    found = re.search(r"(?m)^rounds:\n(?:[ #-].*\n?)*", _text(texts, name))
    if found is None:
        return None
    block = found[0].rstrip("\n")
    indent = re.search(r"(?m)^( *)- ", block)
    changed = _text(texts, name).replace(block, f"{block}\n{indent[1] if indent else ''}- {item}", 1)
    report = f"entries:\n- {{for: {measure[1]}, status: done, done: [{{text: ดำเนินการแล้ว, on: 1 กันยายน {year}}}]}}\n"
    report += f"outcomes:\n- {{for: {measure[1]}, text: ผู้รับบริการพึงพอใจขึ้น}}\n"
    return Edit(told.what, {name: changed.encode(), f"content/{year}/progress/{round_id}.yml": report.encode()})


def more_measures(texts: Texts, year: FiscalYear, chance: random.Random) -> Edit | None:
    """A measure at the end of the list."""
    name = f"content/{year}/measures.yml"
    told = _text(texts, name)
    found = re.search(r"(?m)^measures:\n(?:#.*\n)*( *)- ", told)
    if not found or re.search(r"(?m)^[a-z]", told[found.end() :]):
        return None
    new = _fresh(chance, "m")
    item = f'{found[1]}- {{id: {new}, no: "{chance.randrange(90, 999)}", title: เพิ่มระหว่างปี, '
    item += f"units: {{main: {_unit(texts)}}}}}"
    return _appended(texts, name, item, f"measure {new}")


def more_evidence(texts: Texts, year: FiscalYear, chance: random.Random) -> Edit | None:
    """A paper more."""
    new = _fresh(chance, "ev")
    line = f"- {{id: {new}, title: เอกสารเพิ่มเติม, kind: document, files: [{{file: evidence/{new}.pdf}}]}}"
    told = _appended(texts, f"content/{year}/evidence.yml", line, f"evidence {new}")
    return Edit(told.what, told.texts, {f"content/{year}/evidence/{new}.pdf": sha256(new.encode()).hexdigest()})


def next_year(texts: Texts, year: FiscalYear, chance: random.Random) -> Edit | None:
    """The year after begins, and its result comes."""
    after = year.next
    while f"content/{after}/year.yml" in texts:
        after = after.next
    scores = "".join(f"- {{number: {n}, score: {80 + n}.5}}\n" for n in range(1, 11))
    files = {f"content/{after}/year.yml": f"year: {after}\nrounds: []\n"}
    files[f"content/{after}/ita.yml"] = f"total: 86\nlevel: ผ่าน\nindicators:\n{scores}"
    files[f"content/{after}/analysis.yml"] = (
        f"of: {year}\nfindings: [{{id: f01, tier: develop, subjects: [indicator-1], text: ควรพัฒนา}}]\n"
    )
    return Edit(f"year {after}", {name: told.encode() for name, told in files.items()})


def result_of_the_year(texts: Texts, year: FiscalYear, chance: random.Random) -> Edit | None:
    """The result of the submitted year is announced."""
    name = f"content/{year}/ita.yml"
    if name in texts:
        return None
    scores = "".join(f"- {{number: {n}, score: {85 + n}}}\n" for n in range(1, 11))
    told = f"total: 90\nlevel: ผ่านดี\nannounced: 1 สิงหาคม {year}\nindicators:\n{scores}"
    return Edit("result", {name: told.encode()})


def more_series(texts: Texts, year: FiscalYear, chance: random.Random) -> Edit | None:
    """Figures of something else."""
    new = _fresh(chance, "series")
    line = f"- {{id: {new}, title: สถิติเพิ่ม, kind: other, columns: [{{title: เรื่อง, unit: เรื่อง}}], "
    line += f"rows: [{{period: เมษายน {year}, values: [3]}}]}}"
    return _appended(texts, f"content/{year}/statistics.yml", line, f"series {new}")


def more_rows(texts: Texts, year: FiscalYear, chance: random.Random) -> Edit | None:
    """A month more in a series that is there."""
    name = f"content/{year}/statistics.yml"
    rows = list(re.finditer(r"(?m)^( +)- \{period: .*values: \[([^\]]*)\].*\n", _text(texts, name)))
    if not rows:
        return None
    row = chance.choice(rows)
    month = chance.choice(["ต.ค.", "พ.ย.", "ธ.ค."])
    values = ", ".join("1" for _ in row[2].split(","))
    told = _text(texts, name)
    new = f"{row[1]}- {{period: {month} {year.buddhist + chance.randrange(1, 30)}, values: [{values}]}}\n"
    return Edit("row of figures", {name: (told[: row.end()] + new + told[row.end() :]).encode()})


def renamed_unit(texts: Texts, year: FiscalYear, chance: random.Random) -> Edit | None:
    """A unit bears another name from a day on."""
    told = _text(texts, "content/site.yml")
    units = told.index("units:") if "units:" in told else 0
    places = [match for match in re.finditer(r"names: \[\{name: ", told) if match.start() > units]
    if not places:
        return None
    at = chance.choice(places).start() + len("names: [")
    day = f"{chance.randrange(1, 28)} ตุลาคม {year.buddhist + chance.randrange(5)}"
    new = f"{{name: ส่วนราชการชื่อใหม่, from: {day}}}, "
    return Edit("unit renamed", {"content/site.yml": (told[:at] + new + told[at:]).encode()})


def more_channels(texts: Texts, year: FiscalYear, chance: random.Random) -> Edit | None:
    """Another way to reach the office."""
    new = f"{{kind: other, label: {_fresh(chance, 'ช่องทาง')}, value: เคาน์เตอร์บริการ}}"
    return _into_list(texts, "content/site.yml", "contact", new, "contact channel")


def more_corrections(texts: Texts, year: FiscalYear, chance: random.Random) -> Edit | None:
    """An erratum."""
    line = f"- {{id: {_fresh(chance, 'c')}, on: 1 มิถุนายน {year}, page: /{year}/, before: ก, after: ข}}"
    return _appended(texts, "content/corrections.yml", line, "correction")


def more_prose(texts: Texts, year: FiscalYear, chance: random.Random) -> Edit | None:
    """A paragraph at the end of a hand-written page, or a page more."""
    pages = [name for name in sorted(texts) if name.startswith("content/pages/") and name.endswith(".md")]
    name = chance.choice([*pages, f"content/pages/{_fresh(chance, 'news')}.md"])
    return _appended(texts, name, f"\n{_fresh(chance, 'ข่าว')} เพิ่มเติม", f"paragraph in {name}")


def more_documents(texts: Texts, year: FiscalYear, chance: random.Random) -> Edit | None:
    """A document told as text."""
    new = _fresh(chance, "doc")
    told = f"---\nid: {new}\nkind: announcement\ntitle: ประกาศเพิ่มเติม\ndate: 1 มิถุนายน {year}\n---\n\nข้อความ\n"
    return Edit(f"document {new}", {f"content/{year}/documents/{new}.md": told.encode()})


def more_links(texts: Texts, year: FiscalYear, chance: random.Random) -> Edit | None:
    """A link more in an answer: told as a notice, no alarm."""
    name = f"content/{year}/oit.yml"
    told = _text(texts, name)
    places = list(re.finditer(r"(?m)^( +)links:\n( +)- ", told))
    if not places:
        return None
    place = chance.choice(places)
    new = f"{place[2]}- {{url: 'https://www.example.org/{_fresh(chance, 'x')}', label: เพิ่มเติม}}\n"
    at = place.start() + len(place[1]) + len("links:\n")
    return Edit("link", {name: (told[:at] + new + told[at:]).encode()})


def thai_digits(texts: Texts, year: FiscalYear, chance: random.Random) -> Edit | None:
    """The same scores in Thai digits."""
    names = [name for name in sorted(texts) if name.endswith("/ita.yml")]
    if not names:
        return None
    name = chance.choice(names)
    digits = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")
    told = re.sub(r"(score: )([0-9.]+)", lambda match: match[1] + match[2].translate(digits), _text(texts, name))
    return Edit(f"Thai digits in {name}", {name: told.encode()})


def comments_and_blank_lines(texts: Texts, year: FiscalYear, chance: random.Random) -> Edit | None:
    """Remarks and blank lines between records."""
    names = [name for name in sorted(texts) if name.endswith(".yml") and str(year) in name and "submission" not in name]
    name = chance.choice(names)
    told = re.sub(r"(?m)^(- )", "\n# หมายเหตุ\n\\1", _text(texts, name), count=1)
    return Edit(f"comment in {name}", {name: told.encode()})


def dates_written_short(texts: Texts, year: FiscalYear, chance: random.Random) -> Edit | None:
    """The same days with the months abbreviated."""
    name = chance.choice([name for name in sorted(texts) if name.endswith(".yml") and f"content/{year}/" in name])
    if name.endswith("submission.yml"):
        return None
    told = re.sub(r"(: [0-9]{1,2} )เมษายน( 25)", r"\1เม.ย.\2", _text(texts, name))
    return Edit(f"short months in {name}", {name: told.encode()})


STEPS: tuple[Step, ...] = (
    later_round,
    more_measures,
    more_evidence,
    next_year,
    result_of_the_year,
    more_series,
    more_rows,
    renamed_unit,
    more_channels,
    more_corrections,
    more_prose,
    more_documents,
    more_links,
    thai_digits,
    comments_and_blank_lines,
    dates_written_short,
)
