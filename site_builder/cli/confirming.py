"""Asks a person for the one word that lets something unusual pass; nobody else gives it by accident."""

import sys
from argparse import Namespace

from site_builder.cli.console import say
from site_builder.language.words import text


def is_sure(options: Namespace, word: str, why: str) -> bool:
    """Whether the word was typed: on the command line with `--sure`, or now by the person at the console.

    `why` is said first, unless the word stands on the command line.
    """
    if options.sure == word:
        return True
    say(why)
    if not sys.stdin.isatty():
        return False
    try:
        return input(text("publish_ask_sure", word=word)).strip() == word
    except (EOFError, RuntimeError):
        return False
