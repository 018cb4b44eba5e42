"""Importers, one module a format; `journeymap.importer` is their contract."""
