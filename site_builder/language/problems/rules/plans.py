"""Rules about the plan over several years and its reports: who reports what, and do the amounts agree."""

from site_builder.language.problems.problem import Rule, Severity

PLAN_UNKNOWN = Rule(
    code="plan-unknown",
    severity=Severity.ERROR,
    th="ไม่พบแผนรหัส “{id}”{hint_th}",
    en="no plan has the id “{id}”{hint_en}",
    advice_th="รหัสของแผนคือชื่อไฟล์ใน content/plans/ ไม่รวม .yml ให้แก้รหัสหรือเพิ่มไฟล์",
    advice_en="a plan's id is its file's name in content/plans/ without .yml; correct the id or add the file",
)
PROJECT_UNKNOWN = Rule(
    code="project-unknown",
    severity=Severity.ERROR,
    th="แผน {plan} ไม่มีโครงการรหัส “{id}”{hint_th}",
    en="the plan {plan} has no project “{id}”{hint_en}",
    advice_th="แก้รหัสให้ตรงกับ projects: ในไฟล์ของแผน เลขที่พิมพ์ในรายงานให้ใส่ในช่อง no",
    advice_en="correct the id to one of the plan's projects; the number printed in the report goes into no",
)
PROJECT_REPEATED = Rule(
    code="project-repeated",
    severity=Severity.ERROR,
    th="โครงการ “{id}” มีมากกว่าหนึ่งแถวในรายงานนี้ แถวแรกอยู่ {first}",
    en="the project “{id}” has more than one row in this report; the first is at {first}",
    advice_th="รวมเป็นแถวเดียว หรือแก้รหัสของแถวที่หมายถึงโครงการอื่น",
    advice_en="keep one row, or correct the id of the row that means another project",
)
DIMENSION_UNKNOWN = Rule(
    code="dimension-unknown",
    severity=Severity.ERROR,
    th="แผนนี้ไม่มีมิติที่ {number} มีเฉพาะมิติที่ {known}",
    en="the plan has no dimension {number}; it has {known}",
    advice_th="แก้ช่อง dimension หรือเพิ่มมิติใน dimensions: ของแผน",
    advice_en="correct dimension, or add it to the plan's dimensions",
)
DIMENSION_REPEATED = Rule(
    code="dimension-repeated",
    severity=Severity.ERROR,
    th="มิติที่ {number} มีมากกว่าหนึ่งรายการ รายการแรกอยู่ {first}",
    en="dimension {number} stands more than once; the first is at {first}",
    advice_th="ให้แต่ละมิติมีเลขไม่ซ้ำกัน",
    advice_en="give each dimension a number of its own",
)
BUDGET_REPEATED = Rule(
    code="budget-repeated",
    severity=Severity.ERROR,
    th="โครงการ {id} มีงบประมาณของปี {year} มากกว่าหนึ่งรายการ",
    en="the project {id} has more than one budget for {year}",
    advice_th="เหลือไว้ปีละหนึ่งรายการ ถ้ามีหลายแหล่งเงินให้รวมยอด",
    advice_en="keep one a year; add up several sources of money",
)
YEAR_OUTSIDE_PLAN = Rule(
    code="year-outside-plan",
    severity=Severity.WARNING,
    th="ปี {year} อยู่นอกช่วงเวลาของแผน {plan} ({period})",
    en="{year} lies outside the period of the plan {plan} ({period})",
    advice_th="ตรวจปีกับช่องนี้ หรือแก้ period: ของแผน",
    advice_en="check the year and the plan named, or correct the plan's period",
)
PROJECTS_UNREPORTED = Rule(
    code="projects-unreported",
    severity=Severity.WARNING,
    th="รายงานรอบ {round} ไม่มีโครงการที่แผนตั้งงบประมาณของปี {year} ไว้ {count} โครงการ: {missing}",
    en="the report of round {round} lacks {count} projects that the plan budgets for {year}: {missing}",
    advice_th="เพิ่มแถวของโครงการเหล่านี้ ถ้ายังไม่มีผลให้ใส่ status: awaiting",
    advice_en="add their rows; where nothing is known yet write status: awaiting",
)
PLAN_REPORT_UNFINISHED = Rule(
    code="plan-report-unfinished",
    severity=Severity.WARNING,
    th="รายงานรอบ {round} ซึ่งปิดปีแล้ว ยังมีโครงการที่รอรายงานหรืออยู่ระหว่างดำเนินการ {count} จาก {all} โครงการ",
    en="the report of round {round} closes the year, yet {count} of {all} projects await their report or are under way",
    advice_th="ขอผลจากหน่วยงานเจ้าของโครงการแล้วแก้ status และ disbursed ถ้าเป็นเช่นนั้นจริงให้บอกเหตุผลในช่อง note",
    advice_en="ask the units and correct status and disbursed; if it is so, say why in note",
)
BUDGET_OVERSPENT = Rule(
    code="budget-overspent",
    severity=Severity.WARNING,
    th="เบิกจ่าย {disbursed} บาท มากกว่างบประมาณ {budget} บาท",
    en="{disbursed} baht spent is more than the budget of {budget}",
    advice_th="ตรวจจุดทศนิยมและเครื่องหมายจุลภาคของทั้งสองช่อง ถ้าเพิ่มงบประมาณภายหลังให้แก้ budget และบอกในช่อง note",
    advice_en="check points and commas of both; if the budget was raised, correct it and say so in note",
)
BUDGET_ABSENT = Rule(
    code="budget-absent",
    severity=Severity.WARNING,
    th="เบิกจ่าย {disbursed} บาท ทั้งที่งบประมาณเป็น 0.00 บาท",
    en="{disbursed} baht was spent although the budget is 0.00",
    advice_th="ใส่งบประมาณในช่อง budget ถ้าใช้เงินของโครงการอื่นให้แก้ disbursed และบอกในช่อง note",
    advice_en="fill in budget; if the money came from elsewhere, correct disbursed and say so in note",
)
BUDGET_UNSPENT = Rule(
    code="budget-unspent",
    severity=Severity.NOTICE,
    th="โครงการแล้วเสร็จโดยไม่ได้เบิกจ่ายจากงบประมาณ {budget} บาท",
    en="the project is finished without spending any of its {budget} baht",
    advice_th="ตรวจช่อง disbursed ถ้าไม่ได้ใช้เงินจริงให้บอกในช่อง note",
    advice_en="check disbursed; if no money was needed, say so in note",
)
BUDGET_UNLIKE_PLAN = Rule(
    code="budget-unlike-plan",
    severity=Severity.NOTICE,
    th="งบประมาณ {budget} บาท ไม่ตรงกับที่แผนตั้งไว้ของปี {year} คือ {planned} บาท",
    en="the budget of {budget} baht differs from the plan's {planned} for {year}",
    advice_th="ตรวจกับแผน ถ้าได้รับจัดสรรไม่เท่าแผนจริงปล่อยไว้ได้",
    advice_en="compare it with the plan; if the money granted differs, leave it",
)
