"""Rules about what one part says and another part denies: bands, codes, reports and results."""

from site_builder.language.problems.problem import Rule, Severity

BAND_REVERSED = Rule(
    code="band-reversed",
    severity=Severity.ERROR,
    th="ช่วงคะแนนของกลุ่มนี้เริ่มที่ {low} แต่สิ้นสุดที่ {high}",
    en="this band begins at {low} and ends at {high}",
    advice_th="ให้ from เป็นคะแนนต่ำสุดและ to เป็นคะแนนสูงสุดของช่วง",
    advice_en="from is the lowest score of the band and to the highest",
)
BAND_CONTENTS = Rule(
    code="band-contents",
    severity=Severity.WARNING,
    th="{what_th} ได้ {score} คะแนน แต่กลุ่ม {tier} ที่ใส่ไว้เป็นของช่วงคะแนน {bands}",
    en="{what_en} has {score}, while {tier}, the tier it stands under, is for {bands}",
    advice_th="ตรวจคะแนนใน ita.yml และ tier ของประเด็น ถ้าหน่วยงานจัดกลุ่มต่างจากช่วงคะแนนจริง ให้แก้ bands:",
    advice_en="check the score in ita.yml and the finding's tier; if the agency judges otherwise, correct bands:",
)
CODE_INSTRUMENT = Rule(
    code="code-instrument",
    severity=Severity.WARNING,
    th="{what_th} ของปี {year} อยู่ในตัวชี้วัดที่ {number} ({instrument}) ไม่ใช่ที่ใส่ไว้ด้วยกันคือ {with_th}",
    en="{what_en} of {year} belongs to indicator {number} ({instrument}), not to what it stands with: {with_en}",
    advice_th="ตรวจรหัสกับรายการของปี {year} ถ้าประเด็นเป็นของทั้งสองตัวชี้วัดให้ใส่ indicator-{number} ด้วย",
    advice_en="compare the code with the lists of {year}; if it concerns both, add indicator-{number}",
)
GROUP_INSTRUMENT = Rule(
    code="group-instrument",
    severity=Severity.WARNING,
    th="มาตรการ “{id}” อยู่ในกลุ่มของ {instrument} แต่เรื่องที่ใส่ไว้เป็นของ {others} ทั้งหมด",
    en="the measure “{id}” is in a group of {instrument}, yet all its subjects are of {others}",
    advice_th="ย้ายมาตรการไปกลุ่มของ {others} หรือแก้ subjects",
    advice_en="move it to a group of {others}, or correct its subjects",
)
CODE_TITLE = Rule(
    code="code-title",
    severity=Severity.WARNING,
    th="ข้อความเรียก “{title}” ว่าข้อ {item} แต่ในปี {year} คือข้อ {right} ส่วนข้อ {item} คือ “{own}”",
    en="the text calls “{title}” item {item}; in {year} it is {right}, and {item} is “{own}”",
    advice_th="แก้รหัสหรือชื่อข้อในข้อความให้ตรงกับรายการ OIT ปี {year}",
    advice_en="correct the code or the name by the OIT checklist of {year}",
)
TOPIC_UNKNOWN = Rule(
    code="topic-unknown",
    severity=Severity.WARNING,
    th="รายการประเด็นวิเคราะห์ของปี {year} ที่โปรแกรมมีอยู่ไม่มีข้อ {number} มี 1 ถึง {last}",
    en="our list of analysis topics of {year} has no topic {number}; they run from 1 to {last}",
    advice_th="ตรวจเลขในช่อง no กับแบบฟอร์มของปีนั้น",
    advice_en="compare no with that year's form",
)
TOPIC_TITLE_MISSING = Rule(
    code="topic-title-missing",
    severity=Severity.ERROR,
    th="ประเด็นวิเคราะห์ข้อ {number} ไม่มีชื่อ และโปรแกรมไม่มีชื่อทางการของปี {year}",
    en="topic {number} has no title, and no official one is known for {year}",
    advice_th="เพิ่มช่อง title: พร้อมชื่อตามแบบฟอร์ม",
    advice_en="add title: as the form prints it",
)
MEASURES_YEAR = Rule(
    code="measures-year",
    severity=Severity.WARNING,
    th="มาตรการในโฟลเดอร์ปี {year} มีช่วงเวลาอยู่ในปี {other} ทั้งหมด",
    en="the measures stand in the folder of {year}, yet all their periods lie in {other}",
    advice_th="ถ้าเป็นมาตรการของปี {other} ให้ย้าย measures.yml ไป content/{other}/ "
    "(ปีของผลประเมินที่วิเคราะห์อยู่ในช่อง of ของ analysis.yml) ถ้าไม่ใช่ให้แก้ปีของช่วงเวลา",
    advice_en="if they are the measures of {other}, move measures.yml to content/{other}/ "
    "(the result's year stands in of: in analysis.yml); otherwise correct the periods",
)
DEADLINE_OUTSIDE_ROUND = Rule(
    code="deadline-outside-round",
    severity=Severity.NOTICE,
    th="“{id}” มีกำหนดเสร็จ {deadline} หลังสิ้นรอบ {round} ({period}) ที่รายงานผลนี้",
    en="“{id}” is due {deadline}, after the round {round} ({period}) that reports it",
    advice_th="ตรวจปีของกำหนดเสร็จใน measures.yml ถ้าทำก่อนกำหนดจริงปล่อยไว้ได้",
    advice_en="check the deadline's year in measures.yml; if it was done ahead of time, leave it",
)
DONE_AFTER_REPORT = Rule(
    code="done-after-report",
    severity=Severity.WARNING,
    th="รายการนี้บอกว่า {status} แต่วันที่ที่ทำ (แรกสุด {date}) อยู่หลังวันรายงานหรือวันตัดยอดของรอบ {round} คือ {told}",
    en="this entry says {status}, yet it was done (first on {date}) after round {round} was reported or judged, {told}",
    advice_th="ตรวจปีของวันที่ ถ้าทำภายหลังจริงให้รายงานในรอบถัดไป และใส่ status: under-way ในรอบนี้",
    advice_en="check the year of the day; if it was done later, report it in the next round and write under-way here",
)
REPORTED_EARLY = Rule(
    code="reported-early",
    severity=Severity.NOTICE,
    th="รอบ {round} ({period}) รายงานเมื่อ {date} ซึ่งยังไม่สิ้นรอบ",
    en="the round {round} ({period}) was reported on {date}, before it ended",
    advice_th="ตรวจปีของวันที่และรอบ ถ้ารายงานก่อนสิ้นรอบจริงปล่อยไว้ได้",
    advice_en="check the year of the day and the round; if it was reported so early, leave it",
)
OUTCOME_SCORE = Rule(
    code="outcome-score",
    severity=Severity.WARNING,
    th="ผลลัพธ์บอกคะแนนตัวชี้วัดที่ {number} ปี {year} เป็น {score} แต่ผลประเมินของปีนั้นคือ {result}",
    en="the outcome gives indicator {number} of {year} as {score}; that year's result says {result}",
    advice_th="แก้ช่อง {field} หรือคะแนนใน content/{year}/ita.yml ให้ตรงกับเอกสารผลประเมิน",
    advice_en="correct {field}, or the score in content/{year}/ita.yml, by the published result",
)
RECORD_UNKNOWN = Rule(
    code="record-unknown",
    severity=Severity.ERROR,
    th="ไม่พบหลักฐาน “{id}” ของปี {year}{hint_th}",
    en="there is no evidence “{id}” in {year}{hint_en}",
    advice_th="ตรวจปีและรหัสกับ content/{year}/evidence.yml",
    advice_en="check the year and the id with content/{year}/evidence.yml",
)
MERGE_CYCLE = Rule(
    code="merge-cycle",
    severity=Severity.ERROR,
    th="ช่อง merged_into ของ “{id}” ชี้วนกลับมาที่เดิม",
    en="“{id}” is merged into itself in a circle",
    advice_th="ให้ merged_into เป็นหน่วยงานหรือตำแหน่งที่รับงานต่อ",
    advice_en="let merged_into name what took over its work",
)
UNIT_ENDED = Rule(
    code="unit-ended",
    severity=Severity.WARNING,
    th="หน่วยงาน “{id}” สิ้นสุดเมื่อ {date} ก่อนปีงบประมาณ {year}{hint_th}",
    en="the unit “{id}” ended on {date}, before fiscal year {year}{hint_en}",
    advice_th="แก้เป็นหน่วยงานที่รับผิดชอบในปีนั้น หรือแก้ ended ใน site.yml",
    advice_en="name the unit that answers for it in that year, or correct ended in site.yml",
)
POSITION_ENDED = Rule(
    code="position-ended",
    severity=Severity.WARNING,
    th="ตำแหน่ง “{id}” สิ้นสุดเมื่อ {date} ก่อนปีงบประมาณ {year}{hint_th}",
    en="the position “{id}” ended on {date}, before fiscal year {year}{hint_en}",
    advice_th="แก้เป็นตำแหน่งที่รับผิดชอบในปีนั้น หรือแก้ ended ใน site.yml",
    advice_en="name the position that answers for it in that year, or correct ended in site.yml",
)
