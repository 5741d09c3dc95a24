"""Judgements, one topic a file: each rule stands above the check that raises it, and `@check` has it run."""
