"""`python -m site_builder` is the command `site-builder`."""

from site_builder.cli.main import run

if __name__ == "__main__":
    run()
