"""Leerwerk: an agent-based model of scaling up learning-work programmes for newcomers in the Netherlands."""

__version__ = "0.1.0"
