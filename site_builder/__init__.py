"""site-builder: a Thai local government discloses its yearly integrity and transparency work as a static website."""

__version__: str


def __getattr__(name: str) -> str:
    """Looks `__version__` up when somebody asks: reading the metadata takes longer than judging a whole project."""
    if name != "__version__":
        raise AttributeError(name)
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("site-builder")
    except PackageNotFoundError:  # run from a checkout that was never installed
        return "0"
