"""Evidence: stub."""


def evidence_sheet() -> str:
    return ""
