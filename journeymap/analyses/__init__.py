"""Analyses of a journey or a portfolio, one a file; pure functions to frozen results."""
