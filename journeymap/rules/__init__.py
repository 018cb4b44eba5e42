"""Rules, one a file; code and name come from the file name."""
