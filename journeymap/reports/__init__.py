"""Reports: findings as text, one format a file; the file name is the word for `--format`."""
