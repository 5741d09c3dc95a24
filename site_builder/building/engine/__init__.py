"""The engine room: the only code that knows MkDocs."""
