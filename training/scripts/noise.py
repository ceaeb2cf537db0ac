"""The noise of real pages, put on marked text: the marks move along with what they hold."""

import re
import unicodedata

# Both placements of the tone mark are in use; NFC spells the newer one with these pairs.
_NEW_TONES = dict(
    pair
    for old, new in (
        ("òa óa ỏa õa ọa", "oà oá oả oã oạ"),
        ("òe óe ỏe õe ọe", "oè oé oẻ oẽ oẹ"),
        ("ùy úy ủy ũy ụy", "uỳ uý uỷ uỹ uỵ"),
    )
    for pair in zip(old.split(), new.split(), strict=True)
)
_NEW_TONES |= {old.capitalize(): new.capitalize() for old, new in _NEW_TONES.items()}
_OLD_TONE = re.compile("(" + "|".join(_NEW_TONES) + r")(?!\w)")

_FURNITURE_BEFORE = [
    "Trang chủ | Tin tức | Văn bản",
    "Trang chủ > Tin hoạt động",
    "Cỡ chữ: A- A A+",
    "Tìm kiếm | Liên hệ | Đăng nhập",
    "Lượt xem: 327",
    "In bài viết | Gửi email",
]
_FURNITURE_AFTER = [
    "Tin liên quan",
    "Các tin khác",
    "Chia sẻ bài viết: Facebook | Zalo",
    "Bản quyền thuộc về Cổng thông tin điện tử",
    "Quay lại | Lên đầu trang",
    "Ý kiến bạn đọc (0)",
]


def add_noise(marked, random):
    """One marked text as a real page might have it."""
    if random.random() < 0.15:
        marked = marked.replace("ủy", "uỷ") if random.random() < 0.5 else new_tones(marked)
    if random.random() < 0.06:
        marked = re.sub(r"([,.;:]) (?=\S)", _glue(random), marked)
    if random.random() < 0.04:
        marked = re.sub(
            r" (?!\[)(?=\S)", lambda blank: blank[0] * random.choice([1, 1, 1, 2]), marked
        )
        marked = re.sub(r"\[([BDNPT])  +", r"[\1 ", marked)
    if random.random() < 0.08:
        marked = marked.upper()
    if random.random() < 0.05:
        marked = unicodedata.normalize("NFD", marked)
    if random.random() < 0.12:
        marked = f"{random.choice(_FURNITURE_BEFORE)}\n{marked}"
    if random.random() < 0.12:
        marked = f"{marked}\n{random.choice(_FURNITURE_AFTER)}"
    return marked


def new_tones(text):
    """The text with every tone mark of an open oa, oe, uy on the second vowel."""
    return _OLD_TONE.sub(lambda match: _NEW_TONES[match[0]], text)


def _glue(random):
    """Leave out most blanks after punctuation."""
    return lambda match: match[1] if random.random() < 0.6 else match[0]
