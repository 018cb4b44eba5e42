"""Customer journeys as text: read, linted, analysed and drawn."""
