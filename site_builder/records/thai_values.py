"""What is said of a text that is no Thai date, number, year or period: the wording of the codes of `language/thai`."""

from pydantic_core import PydanticCustomError

from site_builder.language.problems.rule import error, rule_of
from site_builder.language.thai.errors import ThaiValueError
from site_builder.records.rejection import rejected

NUMBER_UNREADABLE = error(
    "number-unreadable",
    "อ่าน “{value}” เป็นตัวเลขไม่ได้",
    "“{value}” is not a number",
    "พิมพ์เฉพาะตัวเลข เช่น 322 หรือ 85.10 (ทศนิยมไม่เกินสองตำแหน่ง)",
    "type digits only, like 322 or 85.10, with two decimals at most",
)
COUNT_NEGATIVE = error(
    "count-negative",
    "“{value}” ติดลบ แต่จำนวนที่นับและจำนวนเงินน้อยกว่า 0 ไม่ได้",
    "“{value}” is below zero, which no count and no amount of money is",
    "ลบเครื่องหมาย - หน้าตัวเลข ถ้าไม่มีเรื่องหรือไม่ใช้เงินให้ใส่ 0",
    "take away the - before the number; write 0 where there was none",
)
SCORE_OUT_OF_RANGE = error(
    "score-out-of-range",
    "คะแนน “{value}” ไม่อยู่ระหว่าง 0 ถึง 100 หรือมีทศนิยมเกินสองตำแหน่ง",
    "the score “{value}” is not between 0 and 100 with at most two decimals",
    "ตรวจคะแนนกับเอกสารผลประเมิน",
    "compare it with the published result",
)
MONEY_UNREADABLE = error(
    "money-unreadable",
    "อ่าน “{value}” เป็นจำนวนเงินไม่ได้",
    "“{value}” is not an amount of money",
    "พิมพ์เป็นตัวเลข เช่น 30,000.00",
    "type it like 30,000.00",
)
YEAR_UNREADABLE = error(
    "year-unreadable",
    "อ่าน “{value}” เป็นปีงบประมาณไม่ได้",
    "“{value}” is not a fiscal year",
    "พิมพ์ปี พ.ศ. สี่หลัก เช่น 2566",
    "type the four-digit Buddhist year, like 2566",
)
ERA_CHRISTIAN = error(
    "era-christian",
    "“{value}” เป็นปี ค.ศ. แต่ช่องนี้ใช้ปี พ.ศ.",
    "“{value}” is a Christian year; Buddhist years are used here",
    "แก้ปีเป็น {suggestion}",
    "write the year {suggestion}",
)
DATE_UNREADABLE = error(
    "date-unreadable",
    "อ่าน “{value}” เป็นวันที่ไม่ได้",
    "“{value}” is not a date",
    "พิมพ์เช่น 25 ธันวาคม 2565 หรือ 25 ธ.ค. 65",
    "type it like 25 ธันวาคม 2565 or 2565-12-25",
)
DATE_IMPOSSIBLE = error(
    "date-impossible",
    "ไม่มีวันที่ “{value}” ในปฏิทิน",
    "“{value}” is not in the calendar",
    "ตรวจเลขวันที่กับเดือน",
    "check the day and the month",
)
PERIOD_UNREADABLE = error(
    "period-unreadable",
    "อ่าน “{value}” เป็นช่วงเวลาไม่ได้",
    "“{value}” is not a period",
    "พิมพ์เช่น ตุลาคม 2565 - กันยายน 2566, 28-30 ม.ค. 2566, ไตรมาส 1 - 2 ปีงบประมาณ 2566 หรือ 2566 - 2570",
    "type it like ตุลาคม 2565 - กันยายน 2566, 28-30 ม.ค. 2566, ไตรมาส 1 - 2 ปีงบประมาณ 2566 or 2566 - 2570",
)
PERIOD_REVERSED = error(
    "period-reversed",
    "ช่วงเวลา “{value}” สิ้นสุดก่อนเริ่ม",
    "the period “{value}” ends before it begins",
    "สลับวันเริ่มกับวันสิ้นสุด หรือแก้ปี",
    "exchange start and end, or correct the year",
)
DEADLINE_UNREADABLE = error(
    "deadline-unreadable",
    "อ่าน “{value}” เป็นกำหนดเสร็จไม่ได้",
    "“{value}” is not a deadline",
    "พิมพ์เช่น 31 มกราคม 2566, ภายในเดือนมกราคม 2566, ภายในไตรมาส 2 หรือ เมษายนและตุลาคม (ไม่ใส่ปี หมายถึงในปีงบประมาณนี้)",
    "type it like 31 มกราคม 2566, ภายในเดือนมกราคม 2566, ภายในไตรมาส 2 or เมษายนและตุลาคม; without a year it falls in "
    "this fiscal year",
)
FREQUENCY_UNREADABLE = error(
    "frequency-unreadable",
    "อ่าน “{value}” ไม่ออกว่าทำบ่อยเพียงใด",
    "“{value}” does not say how often",
    "เลือก month (ทุกเดือน) quarter (ทุกไตรมาส) half-year (ทุก 6 เดือน) หรือ year (ทุกปี) "
    "กำหนดติดตามของมาตรการบอกชื่อเดือนก็ได้ เช่น เมษายนและตุลาคม",
    "choose month, quarter, half-year or year; a follow-up may also name its months, like เมษายนและตุลาคม",
)


def unreadable(problem: ThaiValueError) -> PydanticCustomError:
    """The error of a field whose text cannot be read."""
    return rejected(rule_of(problem.code), **problem.params)
