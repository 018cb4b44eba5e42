"""The command line: it alone reads arguments, opens files, prints and exits.

A command is one module in `journeymap.cli.commands`, named after it. It has `command`, a click command whose callback
returns the exit code: 0 fine, 1 findings, 2 what `JourneymapError` stands for. Importing the module must be cheap, so
whatever is heavy is imported inside the callback.
"""
