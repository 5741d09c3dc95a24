"""Rules about series of figures and what links cover, month by month."""

from site_builder.language.problems.problem import Rule, Severity

SERIES_OVERLAP = Rule(
    code="series-overlap",
    severity=Severity.ERROR,
    th="ช่วงเวลา {period} ซ้อนกับแถว {other} จึงนับซ้ำ",
    en="the period {period} overlaps the row of {other}, so figures count twice",
    advice_th="ให้แต่ละแถวเป็นคนละช่วงเวลา แถวผลรวมไม่ต้องใส่ เว็บไซต์รวมให้เอง",
    advice_en="let each row have a time of its own; leave out sums, the site adds up",
)
SERIES_GAP = Rule(
    code="series-gap",
    severity=Severity.WARNING,
    th="สถิติ {id} ยังขาดตัวเลขของ {missing}",
    en="the series {id} lacks figures for {missing}",
    advice_th="เพิ่มแถวที่ขาด ถ้าไม่มีเรื่องให้ใส่ 0 ถ้ายังไม่เปิดบริการให้ใส่ 0 และบอกในช่อง note",
    advice_en="add the rows; write 0 where there was none, with a note where the service had not begun",
)
SERIES_NIL_CONTRADICTED = Rule(
    code="series-nil-contradicted",
    severity=Severity.ERROR,
    th="สถิติ {id} แจ้งว่าไม่มีเรื่อง แต่แถว {period} มีตัวเลขที่ไม่ใช่ 0",
    en="the series {id} says there is nothing, yet the row of {period} counts something",
    advice_th="ลบ nil: หรือแก้ตัวเลขและช่วงเวลาให้ตรงกัน",
    advice_en="remove nil:, or correct the figures or the periods",
)
COVERS_GAP = Rule(
    code="covers-gap",
    severity=Severity.WARNING,
    th="ข้อ {item} มีลิงก์เป็นรายเดือน แต่ยังขาดของ {missing}",
    en="item {item} has links month by month, yet none covers {missing}",
    advice_th="เพิ่มลิงก์ของเดือนที่ขาด หรือแก้ช่อง covers ถ้าเดือนนั้นไม่มีรายการก็ต้องมีลิงก์ที่แจ้งว่าไม่มี",
    advice_en="add the missing months or correct covers; a month with nothing needs a link that says so",
)
