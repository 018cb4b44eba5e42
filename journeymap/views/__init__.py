"""Views: pages and drawings as text, one a file."""
