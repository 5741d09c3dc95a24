"""Our own YAML as mappings, lists and texts: what a text means, the records say that are made of it."""

from typing import Any

import yaml

_NOTHING = frozenset({"", "~", "null"})
# The same loader in C where PyYAML was built with libyaml.
_Loader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


def plain_values(text: str) -> Any:
    """The values of a file of ours. The events are enough, and composing nodes of them costs twice as much."""
    loader = _Loader(text)
    try:
        return _value(loader, loader.get_event())
    finally:
        loader.dispose()


def _value(loader: Any, event: Any) -> Any:
    while isinstance(event, yaml.StreamStartEvent | yaml.DocumentStartEvent):
        event = loader.get_event()
    if isinstance(event, yaml.ScalarEvent):
        return None if not event.style and event.value in _NOTHING else event.value
    if isinstance(event, yaml.SequenceStartEvent):
        items: list[Any] = []
        while not isinstance(event := loader.get_event(), yaml.SequenceEndEvent):
            items.append(_value(loader, event))
        return items
    fields: dict[str, Any] = {}
    while not isinstance(event := loader.get_event(), yaml.MappingEndEvent):
        fields[event.value] = _value(loader, loader.get_event())
    return fields
