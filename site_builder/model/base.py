"""What all records share: frozen, valid by construction, and knowing where they were typed."""

from enum import StrEnum

from pydantic import BaseModel, ConfigDict, Field, SkipValidation

from site_builder.issues.place import Origin, WholeFile

NOWHERE: Origin = WholeFile("")


class State(StrEnum):
    """Whether a record may go out."""

    DRAFT = "draft"
    PUBLISHED = "published"


class Record(BaseModel):
    """A record read from one mapping of a content file.

    Every mapping of the source carries its `origin`, so a check can name file, line and column of any field.
    `state: draft` holds a record back: it shows in `serve` and never enters a build.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)

    origin: SkipValidation[Origin] = Field(default=NOWHERE, exclude=True, repr=False)
    state: State = State.PUBLISHED

    @property
    def is_draft(self) -> bool:
        return self.state is State.DRAFT
