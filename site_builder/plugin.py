"""The plugin `site_builder` as MkDocs loads it; what it does stands in `building/engine`."""

from site_builder.building.engine.plugin import SiteBuilderPlugin

__all__ = ["SiteBuilderPlugin"]
