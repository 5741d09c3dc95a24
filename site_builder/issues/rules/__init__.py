"""Every rule the product knows, with its wording, by family; `BY_CODE` finds one by its permanent code."""

from site_builder.issues.issue import Rule
from site_builder.issues.rules import (
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
from site_builder.issues.rules.addresses import *
from site_builder.issues.rules.checklist import *
from site_builder.issues.rules.coherence import *
from site_builder.issues.rules.facts import *
from site_builder.issues.rules.figures import *
from site_builder.issues.rules.live import *
from site_builder.issues.rules.opening import *
from site_builder.issues.rules.plans import *
from site_builder.issues.rules.privacy import *
from site_builder.issues.rules.publishing import *
from site_builder.issues.rules.reading import *
from site_builder.issues.rules.references import *
from site_builder.issues.rules.site import *
from site_builder.issues.rules.submissions import *
from site_builder.issues.rules.syntax import *
from site_builder.issues.rules.values import *

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
