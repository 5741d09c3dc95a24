"""Edge: tells whether anything has changed since the last good build. Takes a blink, and says yes in any doubt.

A good `build` leaves a record of all that its site was made from and of the site itself. The next one compares before
MkDocs or pydantic are imported: everything here needs the standard library only. Why it is sound, and what it cannot
see, stands in docs/decisions/018-nothing-changed.md.
"""
