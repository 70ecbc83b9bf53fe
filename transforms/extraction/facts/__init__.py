"""Amounts and dates, and which of them are an agreement's."""
