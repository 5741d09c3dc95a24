"""The command line: one file a command, the console and the clock."""
