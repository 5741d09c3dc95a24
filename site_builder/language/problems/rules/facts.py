"""Rules about figures and dates: do the parts fit the whole, does the day fit the year."""

from site_builder.language.problems.problem import Rule, Severity

TOTAL_MISMATCH = Rule(
    code="total-mismatch",
    severity=Severity.ERROR,
    th="คะแนนรวม {total} ไม่ตรงกับที่คำนวณจากตัวชี้วัด ซึ่งได้ {computed}",
    en="the total {total} differs from what the indicators give, {computed}",
    advice_th="ตรวจคะแนนรวมและคะแนนตัวชี้วัดกับเอกสารผลประเมิน (ที่ใช้คำนวณคือ IIT {iit} EIT {eit} OIT {oit})",
    advice_en="compare total and indicators with the published result (computed from IIT {iit} EIT {eit} OIT {oit})",
)
INSTRUMENT_MISMATCH = Rule(
    code="instrument-mismatch",
    severity=Severity.ERROR,
    th="คะแนน {instrument} {score} ไม่ตรงกับค่าเฉลี่ยของตัวชี้วัด ซึ่งได้ {computed}",
    en="the {instrument} score {score} differs from the mean of its indicators, {computed}",
    advice_th="ตรวจคะแนนกับเอกสารผลประเมิน",
    advice_en="compare it with the published result",
)
SCORE_ROUNDING = Rule(
    code="score-rounding",
    severity=Severity.NOTICE,
    th="{what_th} {score} ต่างจากที่คำนวณได้ {computed} อยู่ 0.01 ซึ่งอาจเกิดจากการปัดเศษ",
    en="{what_en} {score} differs from the computed {computed} by 0.01, which rounding may explain",
    advice_th="ตรวจกับเอกสารผลประเมิน ถ้าเอกสารพิมพ์ไว้อย่างนี้ปล่อยไว้ได้",
    advice_en="compare it with the published result; if it is printed so, leave it",
)
SCORE_UNATTAINABLE = Rule(
    code="score-unattainable",
    severity=Severity.WARNING,
    th="ตัวชี้วัดที่ {number} ของปี {year} เป็น {score} ไม่ได้ เพราะคิดจากสัดส่วนข้อที่ผ่าน",
    en="indicator {number} of {year} cannot be {score}, as it comes from the share of items passed",
    advice_th="ตรวจคะแนนกับเอกสารผลประเมิน ค่าใกล้เคียงที่เป็นไปได้คือ {below} และ {above}",
    advice_en="compare it with the published result; the nearest possible scores are {below} and {above}",
)
GRADE_MISMATCH = Rule(
    code="grade-mismatch",
    severity=Severity.ERROR,
    th="ระดับ “{typed}” ไม่ตรงกับคะแนน {total} ซึ่งตามเกณฑ์ปี {year} คือ “{computed}”",
    en="“{typed}” does not fit the score {total}, which by the rules of {year} is “{computed}”",
    advice_th="ตรวจระดับและคะแนนกับเอกสารผลประเมิน",
    advice_en="compare both with the published result",
)
GRADE_KIND = Rule(
    code="grade-kind",
    severity=Severity.ERROR,
    th="ผลประเมินปี {year} ไม่ใช้ช่อง {field}",
    en="{year} does not use {field}",
    advice_th="ใช้ช่อง {right} แทน (ถึงปี 2565 ใช้ grade เป็นตัวอักษร ตั้งแต่ปี 2566 ใช้ level เป็นชื่อระดับ)",
    advice_en="use {right} instead (grade, a letter, until 2565; level, a name, since 2566)",
)
INDICATORS_INCOMPLETE = Rule(
    code="indicators-incomplete",
    severity=Severity.WARNING,
    th="ผลประเมินขาดคะแนนตัวชี้วัดที่ {missing} จึงตรวจคะแนนรวมไม่ได้",
    en="indicators {missing} are missing from the result, so the total cannot be checked",
    advice_th="เพิ่มคะแนนตัวชี้วัดที่ขาดใน ita.yml",
    advice_en="add the missing scores to ita.yml",
)
NUMBER_REPEATED = Rule(
    code="number-repeated",
    severity=Severity.ERROR,
    th="{what_th} ใส่ไว้มากกว่าหนึ่งครั้ง ครั้งแรกอยู่ {first}",
    en="{what_en} stands more than once; the first is at {first}",
    advice_th="เหลือไว้รายการเดียวที่ตรงกับเอกสารผลประเมิน",
    advice_en="keep the one that the published result shows",
)
RESULT_YEAR = Rule(
    code="result-year",
    severity=Severity.WARNING,
    th="ปี {year} วิเคราะห์ผลของปี {of} ซึ่งไม่ใช่ปีก่อนหน้า",
    en="{year} analyses the result of {of}, which is not the year before",
    advice_th="ปกติช่อง of เป็นปี {expected} ถ้าถูกต้องแล้วปล่อยไว้ได้",
    advice_en="of: is usually {expected}; leave it if meant",
)
RESULT_MISSING = Rule(
    code="result-missing",
    severity=Severity.NOTICE,
    th="ยังไม่มีผลประเมินของปี {year} ในโครงการ จึงไม่แสดงคะแนนคู่กับประเด็น",
    en="the project holds no result of {year}, so findings stand without scores",
    advice_th="เพิ่ม content/{year}/year.yml และ ita.yml",
    advice_en="add content/{year}/year.yml and ita.yml",
)
DATE_OUTSIDE_YEAR = Rule(
    code="date-outside-year",
    severity=Severity.NOTICE,
    th="วันที่ {date} อยู่นอกปีงบประมาณ {year}",
    en="{date} lies outside fiscal year {year}",
    advice_th="ตรวจปีที่พิมพ์ ถ้าถูกต้องแล้วปล่อยไว้ได้",
    advice_en="check the year typed; if it is right, leave it",
)
DATE_OUTSIDE_ROUND = Rule(
    code="date-outside-round",
    severity=Severity.NOTICE,
    th="วันที่ {date} อยู่นอกรอบรายงาน {round} ({period})",
    en="{date} lies outside the round {round} ({period})",
    advice_th="ตรวจวันที่ หรือย้ายไปรายงานในรอบที่ถูกต้อง",
    advice_en="check the date, or report it in the right round",
)
DATE_FAR_FROM_YEAR = Rule(
    code="date-far-from-year",
    severity=Severity.ERROR,
    th="วันที่ {date} ห่างจากปีงบประมาณ {year} มากเกินไป น่าจะพิมพ์ปีผิด",
    en="{date} is too far from fiscal year {year}; the year is probably mistyped",
    advice_th="ตรวจปี พ.ศ. ที่พิมพ์",
    advice_en="check the year typed",
)
PERIOD_OUTSIDE_YEAR = Rule(
    code="period-outside-year",
    severity=Severity.NOTICE,
    th="ช่วงเวลา {period} มีวันที่อยู่นอกปีงบประมาณ {year}",
    en="the period {period} reaches outside fiscal year {year}",
    advice_th="ตรวจปีที่พิมพ์ ถ้าถูกต้องแล้วปล่อยไว้ได้",
    advice_en="check the year typed; if it is right, leave it",
)
STATUS_UNLIKE_DATES = Rule(
    code="status-unlike-dates",
    severity=Severity.NOTICE,
    th="รายการนี้บอกวันที่ทำไว้แล้ว แต่สถานะยังเป็น not-started (ยังไม่เริ่ม)",
    en="this entry names days on which it was done, yet says it has not started",
    advice_th="แก้ status หรือวันที่",
    advice_en="correct the status or the dates",
)
REPORT_INCOMPLETE = Rule(
    code="report-incomplete",
    severity=Severity.WARNING,
    th="รายงานรอบ {round} ยังไม่มีผลของมาตรการ {missing}",
    en="the report of round {round} says nothing of the measures {missing}",
    advice_th="เพิ่มผลการดำเนินการใต้ entries: ถ้ายังไม่ได้ทำให้ใส่ status: not-started",
    advice_en="add what was done, or report it as not-started",
    final=True,
)
CHECKED_BEFORE_PREPARED = Rule(
    code="checked-before-prepared",
    severity=Severity.WARNING,
    th="ข้อ {item} มีวันที่ตรวจอยู่ก่อนวันที่จัดทำ",
    en="item {item} was checked before it was prepared",
    advice_th="แก้วันที่ในช่อง prepared หรือ checked",
    advice_en="check the dates of prepared and checked",
)
BRAND_CONTRAST = Rule(
    code="brand-contrast",
    severity=Severity.ERROR,
    th="สี {colour} ทำให้{part_th} อ่านยาก ความต่างของสีได้ {ratio} ต้องได้อย่างน้อย {least} (WCAG 2.2)",
    en="with {colour}, {part_en} cannot be read well: contrast {ratio}, and at least {least} is needed (WCAG 2.2)",
    advice_th='ใช้สีใกล้เคียงที่ผ่านทุกส่วน เช่น "{near}"',
    advice_en='a near colour with which everything passes is "{near}"',
)
BRAND_FILE_KIND = Rule(
    code="brand-file-kind",
    severity=Severity.ERROR,
    th="{file} ใช้ไม่ได้ ต้องเป็นไฟล์ {kinds} ที่เปิดได้จริง",
    en="{file} cannot be used: it must be a sound file of one of the kinds {kinds}",
    advice_th="บันทึกเป็น PNG จากโปรแกรมวาดภาพ แล้วใส่ชื่อไฟล์ใหม่",
    advice_en="save it as PNG from a drawing program and name the new file",
)
BRAND_FILE_LARGE = Rule(
    code="brand-file-large",
    severity=Severity.ERROR,
    th="{file} ใหญ่ {size} kB ใหญ่ได้ไม่เกิน {most} kB เพราะผู้อ่านบนโทรศัพท์ต้องโหลดทุกครั้ง",
    en="{file} has {size} kB; at most {most} kB, for every reader on a phone has to load it",
    advice_th="ย่อภาพให้เล็กลง ตราใช้กว้าง 256 พิกเซลก็พอ ภาพสำหรับแชร์ใช้ 1200 × 630 พิกเซล",
    advice_en="make it smaller: 256 pixels are enough for a seal, 1200 × 630 for the shared picture",
)
BRAND_FILE_SMALL = Rule(
    code="brand-file-small",
    severity=Severity.WARNING,
    th="{file} มีขนาด {given} พิกเซล เล็กกว่า {least} จึงอาจไม่คมชัด",
    en="{file} has {given} pixels, less than {least}, and may look blurred",
    advice_th="ใช้ไฟล์ต้นฉบับที่ใหญ่กว่า หรือใช้ SVG",
    advice_en="use a larger original, or SVG",
)
SEAL_UNSAFE = Rule(
    code="seal-unsafe",
    severity=Severity.ERROR,
    th="ไฟล์ SVG {file} มีสิ่งที่ไม่ใช่ภาพวาดล้วน: {what}",
    en="the SVG {file} holds more than a drawing: {what}",
    advice_th="ส่งออกใหม่เป็น “Plain SVG” หรือบันทึกเป็น PNG",
    advice_en="export it again as “Plain SVG”, or save it as PNG",
)
