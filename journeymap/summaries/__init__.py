"""Summaries: what an analysis says of journeys, as text for people and as plain data for programs."""
