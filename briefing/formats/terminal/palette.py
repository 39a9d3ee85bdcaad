"""How a role looks in a terminal: mid tones that read on a light ground as on a dark one."""

from types import MappingProxyType

ACCENT = "color(32)"
MUTED = "color(243)"
EDGE = "color(246)"
NOW = "bold color(130)"
HEADING = f"bold {ACCENT}"
SEVERITIES = MappingProxyType({"error": "bold red", "warning": "bold color(130)", "note": "bold color(32)"})

STYLES = MappingProxyType(
    {
        "text": "",
        "strong": "bold",
        "muted": MUTED,
        "date": "color(31)",
        "actor": "bold",
        "topic": "color(97)",
        "status": "color(130)",
        "proved": "color(28)",
        "brief": "color(66)",
        "excerpt": "italic",
        "place": "",
        "cited": "color(31)",
        "note": "bold color(130)",
        "mark": "color(66)",
        "editor": "italic",
        "number": "bold",
        "command": "bold color(32)",
        "url": "color(66)",
    }
)
