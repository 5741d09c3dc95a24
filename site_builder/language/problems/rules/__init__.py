"""Every rule the product knows, with its wording, by family; `BY_CODE` finds one by its permanent code."""

from site_builder.language.problems.problem import Rule
from site_builder.language.problems.rules import (
    addresses,
    checklist,
    coherence,
    facts,
    figures,
    live,
    opening,
    plans,
    privacy,
    publishing,
    reading,
    references,
    site,
    submissions,
    syntax,
    values,
)
from site_builder.language.problems.rules.addresses import *
from site_builder.language.problems.rules.checklist import *
from site_builder.language.problems.rules.coherence import *
from site_builder.language.problems.rules.facts import *
from site_builder.language.problems.rules.figures import *
from site_builder.language.problems.rules.live import *
from site_builder.language.problems.rules.opening import *
from site_builder.language.problems.rules.plans import *
from site_builder.language.problems.rules.privacy import *
from site_builder.language.problems.rules.publishing import *
from site_builder.language.problems.rules.reading import *
from site_builder.language.problems.rules.references import *
from site_builder.language.problems.rules.site import *
from site_builder.language.problems.rules.submissions import *
from site_builder.language.problems.rules.syntax import *
from site_builder.language.problems.rules.values import *

FAMILIES = (
    reading,
    syntax,
    values,
    references,
    facts,
    coherence,
    plans,
    figures,
    privacy,
    opening,
    checklist,
    site,
    addresses,
    publishing,
    live,
    submissions,
)
ALL: tuple[Rule, ...] = tuple(
    value for family in FAMILIES for value in vars(family).values() if isinstance(value, Rule)
)
BY_CODE = {rule.code: rule for rule in ALL}
