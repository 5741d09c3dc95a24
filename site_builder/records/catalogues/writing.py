"""A catalogue as YAML that people can read and correct."""

from site_builder.language.quoting import quoted
from site_builder.records.catalogues.records import Catalogue

_HEAD = """\
# รายการ OIT ปีงบประมาณ {year} ของโครงการนี้ ใช้แทนรายการที่มากับโปรแกรม
# เทียบเลขข้อและชื่อกับคู่มือทีละข้อ แล้วบันทึกผู้ยืนยันใน content/confirmed.yml
# topic คือเรื่องของข้อ ใช้เชื่อมข้อเดียวกันข้ามปี ไม่ต้องแก้เมื่อเลขข้อเปลี่ยน
"""


def catalogue_yaml(catalogue: Catalogue) -> str:
    """The list as YAML; every text is quoted, so that nothing in it can be taken for something else."""
    lines = [
        _HEAD.format(year=catalogue.fiscal_year),
        f"checklist: {catalogue.checklist.value}",
        f"fiscal_year: {catalogue.fiscal_year}",
        f"title: {quoted(catalogue.title)}",
        f"item_count: {catalogue.item_count}",
        f"verified: {str(catalogue.verified).lower()}",
        "confidence:",
        f"  level: {quoted(catalogue.confidence.level)}",
        f"  statement: {quoted(catalogue.confidence.statement)}",
        "sources:",
        *(f"- {{key: {quoted(source.key)}, what: {quoted(source.what)}}}" for source in catalogue.sources),
        "groups:",
    ]
    for group in catalogue.groups:
        lines += [
            f"- id: {quoted(group.id)}",
            f"  indicator: {group.indicator}",
            f"  name_th: {quoted(group.name_th)}",
            *([f"  name_en: {quoted(group.name_en)}"] if group.name_en else []),
            f"  items: [{', '.join(group.items)}]",
        ]
    lines.append("items:")
    for item in catalogue.items:
        lines += [
            f"- id: {item.id}",
            f"  number: {item.number}",
            f"  name_th: {quoted(item.name_th)}",
            *([f"  name_en: {quoted(item.name_en)}"] if item.name_en else []),
            f"  group: {quoted(item.group)}",
            f"  indicator: {item.indicator}",
            f"  topic: {quoted(item.topic)}",
            f"  name_basis: {item.name_basis.value}",
            f"  verified: {str(item.verified).lower()}",
        ]
    return "\n".join(lines) + "\n"
