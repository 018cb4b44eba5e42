"""Icons of our own, as path data in a box of 16 x 16, and which one a channel gets."""

from __future__ import annotations

ICONS: dict[str, str] = {
    "home": "M2.5 8 8 3l5.5 5M4 7v6h8V7M7 13v-3.2h2V13",
    "phone": (
        "M4.6 2.8 6.4 2.5 7.3 5.2 6 6.4c.7 1.5 2.1 2.9 3.6 3.6l1.2-1.3 2.7.9-.3 1.8c-.1.9-.9 1.5-1.8 1.4C7"
        " 12.3 3.7 9 3.2 4.6c-.1-.9.5-1.7 1.4-1.8Z"
    ),
    "web": (
        "M8 2.2a5.8 5.8 0 1 0 0 11.6A5.8 5.8 0 1 0 8 2.2ZM2.4 8h11.2M8 2.2c-3.4 3.2-3.4 8.4 0 11.6 3.4-3.2"
        " 3.4-8.4 0-11.6Z"
    ),
    "app": "M5 1.8h6a.8.8 0 0 1 .8.8v10.8a.8.8 0 0 1-.8.8H5a.8.8 0 0 1-.8-.8V2.6a.8.8 0 0 1 .8-.8ZM7 12.2h2",
    "email": (
        "M10.4 5.6v3.6c0 2.3 3.3 1.9 3.3-1.2a5.7 5.7 0 1 0-2.2 4.5M10.4 8a2.4 2.4 0 1 1-4.8 0 2.4 2.4 0 0 1 4.8 0Z"
    ),
    "letter": "M2.2 4h11.6v8.4H2.2ZM2.2 4.5 8 9l5.8-4.5",
    "message": "M2.5 3.2h11v7.3H7.2L4.3 13v-2.5H2.5ZM5 6h6M5 8h4",
    "person": "M8 2.4a2.5 2.5 0 1 0 0 5 2.5 2.5 0 1 0 0-5ZM3 13.6c.2-2.8 2.2-4.4 5-4.4s4.8 1.6 5 4.4",
    "place": "M2.8 13.4V6.6M13.2 13.4V6.6M1.8 6.4 3 2.8h10l1.2 3.6ZM2 13.4h12M6.4 13.4V9.6h3.2v3.8",
    "visit": (
        "M2 8 8 3l6 5M3.6 7v6.4h8.8V7M8 7.3a1.3 1.3 0 1 0 0 2.6 1.3 1.3 0 1 0 0-2.6ZM5.6 13.2c.2-1.5 1.1-2.3"
        " 2.4-2.3s2.2.8 2.4 2.3"
    ),
    "video": "M2 4.5h8v7H2ZM10 7.2l4-2v5.6l-4-2",
    "machine": (
        "M8 5.4a2.6 2.6 0 1 0 0 5.2 2.6 2.6 0 1 0 0-5.2ZM8 2v2M8 12v2M2 8h2M12 8h2M3.8 3.8l1.3 1.3M10.9 10.9"
        "l1.3 1.3M12.2 3.8l-1.3 1.3M5.1 10.9l-1.3 1.3"
    ),
    "paper": "M4 2h5.5L12 4.5V14H4ZM9.5 2v2.5H12M6 7.5h4M6 9.5h4M6 11.5h2.5",
    "screen": "M2 3.2h12v7.6H2ZM6 13.4h4M8 10.8v2.6",
    "map": "M2.2 4.2 6 2.8l4 1.4 3.8-1.4v9l-3.8 1.4-4-1.4-3.8 1.4ZM6 2.8v9M10 4.2v9",
    "meeting": (
        "M5 3.4a1.7 1.7 0 1 0 0 3.4 1.7 1.7 0 1 0 0-3.4ZM11 3.4a1.7 1.7 0 1 0 0 3.4 1.7 1.7 0 1 0 0-3.4ZM1.8"
        " 12.4c.1-2.3 1.3-3.7 3.2-3.7s3.1 1.4 3.2 3.7M9.2 9.2c.5-.4 1.1-.5 1.8-.5 1.9 0 3.1 1.4 3.2 3.7"
    ),
    "none": "M8 3a5 5 0 1 0 0 10A5 5 0 1 0 8 3ZM4.6 11.4l6.8-6.8",
}

_WORDS: tuple[tuple[str, str], ...] = (
    ("visit", "home-visit visit kotikäynti käynti"),
    ("video", "video etävastaanotto"),
    ("message", "text-message sms tekstiviesti chat whatsapp message viesti push social"),
    ("email", "e-mail email mail sähköposti"),
    ("letter", "letter post kirje posti"),
    ("phone", "phone call telephone puhelin puhelu hotline"),
    ("map", "map kartta"),
    ("app", "app mobile sovellus mobiili"),
    ("web", "web site online portal verkko sivusto portaali"),
    ("paper", "invoice bill contract document lasku sopimus asiakirja form lomake paper paperi"),
    ("meeting", "meeting workshop kokous tapaaminen palaveri"),
    ("place", "store shop branch office desk counter myymälä kauppa toimipiste konttori kioski"),
    ("screen", "display screen kiosk tv näyttö"),
    ("machine", "bot automatic robot device sensor automaatti laite anturi"),
)
_CONTACT = {"human": "person", "self-service": "screen", "automated": "machine"}


def icon(channel: str, name: str, contact: str | None) -> str:
    """The icon of a channel: by the words in its id and name, else by who is at the other end."""
    text = f"{channel} {name}".lower()
    parts = set(text.replace("-", " ").replace("_", " ").split())
    for found, words in _WORDS:
        if any(word in parts or (len(word) > 4 and word in text) for word in words.split()):
            return found
    return _CONTACT.get(contact or "", "none")
