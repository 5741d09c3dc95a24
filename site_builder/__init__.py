"""site-builder: a Thai local government discloses its yearly integrity and transparency work as a static website."""

from importlib.metadata import PackageNotFoundError, version

try:
    __version__ = version("site-builder")
except PackageNotFoundError:  # run from a checkout that was never installed
    __version__ = "0"
