"""Addresses: how web and e-mail addresses are printed, and what they open."""

from __future__ import annotations


def printed_address(address: str) -> str:
    """Return a web address as it is printed: without its scheme, and a slash at its end; an e-mail address as it is."""
    return (address.partition("://")[2] or address).removesuffix("/")


def opened_by(address: str) -> str:
    """Return what a web or e-mail address opens."""
    return address if "//" in address else f"mailto:{address}"
