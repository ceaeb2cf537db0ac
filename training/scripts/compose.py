"""Marked sentences composed from the library's lexicons and the frames of one part.

A frame is a marked sentence with slots in braces (``{title} {person}``); `Composer` fills each with
a name, place, body, title, date or document. What a part may use is decided by the checksum of the
name itself, so the parts share no given name, no province and no field, whoever runs this.
"""

import re
from functools import cached_property
from zlib import crc32

from vn_directives.matching import load_lexicon
from vn_directives.places.units import named_provinces, units

_SLOT = re.compile(r"\{(\w+)\}")

_MIDDLE = "Văn Thị Đức Minh Quốc Hữu Ngọc Xuân Thanh Đình Công Hoàng Thu Bá Duy Kim Viết Trọng Tiến"
_GIVEN = """
An Anh Ánh Bách Bảo Bình Ca Cẩm Cảnh Châu Chi Chiến Chinh Chung Cúc Cương Cường Danh Diễm Diệp Dũng
Dung Duyên Dương Đại Đạo Đạt Điệp Định Đoàn Đông Đồng Giang Hà Hạnh Hảo Hân Hậu Hiên Hiền Hiệp Hiếu
Hoa Hòa Hoài Hoan Hồng Huân Huệ Hùng Huy Huyền Hưng Hương Khải Khang Khánh Khoa Khôi Khuê Kiên Kiệt
Lam Lâm Lan Lễ Linh Loan Long Lộc Lợi Luân Lương Lưu Ly Mai Mạnh Mẫn Mỹ Nam Nga Ngân Nghĩa Nghiêm
Nguyên Nguyệt Nhàn Nhân Nhật Nhung Ninh Oanh Phát Phi Phong Phú Phúc Phương Phượng Quân Quang Quế
Quyên Quyết Quỳnh Sáng Sâm Sơn Tài Tâm Tân Thạch Thái Thắng Thành Thảo Thế Thiện Thịnh Thoa Thông
Thuận Thùy Thủy Thư Thức Tịnh Toàn Toản Trang Trí Triều Trình Trung Trường Tú Tuấn Tuệ Tùng Tuyên
Tuyết Tường Uyên Vân Vinh Vĩnh Vũ Vượng Xuyến Yên Yến
"""
_HONORIFICS = ["đồng chí", "Đồng chí", "đ/c", "ông", "bà", "Ông", "Bà", "các đồng chí", "Đ/c"]
_DEGREES = ["TS.", "PGS.TS", "Thạc sĩ", "bác sĩ", "luật sư", "Đại tá", "Thượng tá", "Thiếu tướng"]

# How often a place, a field or a given name is one that no lexicon holds.
_INVENTED = 0.35

_PLACE_KINDS = {
    "commune": ["xã", "phường", "thị trấn"],
    "district": ["huyện", "quận", "thị xã", "thành phố"],
    "province": ["tỉnh", "thành phố"],
}
_PARTY = {
    "tỉnh": "Tỉnh ủy",
    "thành phố": "Thành ủy",
    "huyện": "Huyện ủy",
    "quận": "Quận ủy",
    "thị xã": "Thị ủy",
}
_MASS = ["Hội Nông dân", "Hội LHPN", "Hội Cựu chiến binh", "Đoàn Thanh niên", "Liên đoàn Lao động"]
_MASS += ["Hội Chữ thập đỏ", "Hội Người cao tuổi", "Hội Khuyến học", "Đoàn TNCS Hồ Chí Minh"]
_PEOPLE = ["UBND", "HĐND", "Ủy ban nhân dân", "Hội đồng nhân dân", "Ủy ban MTTQ Việt Nam"]
_PEOPLE += ["Công an", "Ban Chỉ huy Quân sự", "Tòa án nhân dân", "Viện kiểm sát nhân dân"]
_SQUADS = ["Tổ công tác", "Ban Chỉ đạo", "Ban Chỉ huy", "Tiểu ban", "Tổ giúp việc", "Ban Vận động"]
_SQUADS += ["Hội đồng", "Tổ phản ứng nhanh", "Tổ thẩm định", "Đội kiểm tra liên ngành về"]
_SQUADS += ["Ban Điều hành", "Tổ", "Hội", "Hiệp hội", "Chi hội", "Đoàn giám sát", "Quỹ"]
_OTHERS = ["Trường Mầm non", "Trường THPT", "Công ty TNHH", "Công ty Cổ phần", "Bệnh viện Đa khoa"]
_OTHERS += ["Báo", "Tạp chí", "Trạm Y tế", "Nhà máy", "Hợp tác xã", "Khách sạn", "Tập đoàn"]
_OFFICES = ["Phòng", "Chi cục", "Ban", "Trung tâm điều hành", "Cục", "Thanh tra", "Đội Quản lý"]
_OFFICES += ["Trạm", "Ban Quản lý", "Ban Quản lý dự án", "Tổng cục", "Văn phòng"]

# What only the training part is filled with: heads and posts of many kinds, so that a model learns
# the form of a body and not a list of heads; syllables for names that nobody bears.
_UNIT_HEADS = """
Tổ|Đội|Ban|Trạm|Viện|Quỹ|Hội|Cục|Vụ|Sở|Phòng|Trung tâm|Hội đồng|Câu lạc bộ|Văn phòng|Cơ quan|Ủy ban
Hiệp hội|Liên hiệp|Liên minh|Chi hội|Chi cục|Tổng cục|Ban Quản lý|Ban Điều phối|Ban Vận động|Bộ
Ban Liên lạc|Ban Giám sát|Tổ tự quản|Tổ tư vấn|Tổ hợp tác|Tổ xung kích|Đội xung kích|Đội cơ động
Nhóm công tác|Đoàn kiểm tra|Đoàn thanh tra|Hội đồng tư vấn|Thường trực Ban|Tiểu ban|Nghiệp đoàn
"""
_POSTS_ALONE = """
Trưởng thôn|Phó Trưởng thôn|Trưởng bản|Trưởng ấp|Trưởng buôn|Trưởng xóm|Trưởng khu phố|Tổ trưởng
Tổ phó|Đội trưởng|Trạm trưởng|Trạm phó|Đồn trưởng|Hạt trưởng|Chi hội trưởng|Chi hội phó
Viện trưởng|Chánh Thanh tra|Phó Chánh Thanh tra|Chánh Văn phòng|Phó Văn phòng|Tham mưu trưởng
Chính trị viên|Chính trị viên phó|Trung đoàn trưởng|Phó Giám đốc phụ trách|Phó Trưởng phòng
"""
_POSTS_OF = """
Trưởng|Phó Trưởng|Quyền Trưởng|Giám đốc|Phó Giám đốc|Chủ nhiệm|Phó Chủ nhiệm|Chủ tịch|Phó Chủ tịch
Tổng Thư ký|Thư ký|Ủy viên|Ủy viên Thường trực|Tổ trưởng|Tổ phó|Đội trưởng|Phó Đội trưởng
Viện trưởng|Trạm trưởng|Chánh|Phó Chánh|Kế toán trưởng|Thành viên|Trưởng đoàn|Phó Trưởng đoàn
Bí thư Chi bộ|Phó Bí thư Chi bộ
"""
_ONSETS = "B Ch D Đ G Gi H Kh L M N Ng Nh Ph Qu R S T Th Tr V X"
_RIMES = """
a á à ảo ẳng ăm ấm âu ầy ẻo en eng ẹt ể ênh ì ín ía inh ọ oi òm
ọc ong ốt ồng ơ ờn ủ uân ún ùng ướm ừa
"""
_HIGHLANDS = "Giàng A|Sùng Thị|Vàng Mí|Lò Văn|Hờ A|Y|H'|K'|A|Siu|Rơ Châm|Kpă|Thạch|Triệu Mùi|Lý A"


def _choices(text):
    """The phrases of a list parted by bars or line breaks."""
    return [item for line in text.strip().splitlines() for item in line.split("|")]


class Composer:
    """Fills frames for one part.

    Args:
        part: ``train``, ``dev`` or ``test``.
        random: a `random.Random`; the same seed gives the same sentences.
        fields: phrases for what bodies work on, those of all parts.
        more_fields: such phrases for the slot ``{unit}``, of this part only.
        verbs: what bodies and people do, for the slot ``{does}``.
    """

    def __init__(self, part, random, fields, more_fields=(), verbs=()):
        self.part = part
        self.random = random
        self._more_fields = list(more_fields)
        self._verbs = list(verbs)
        self._own_fields = self._of_part(fields)

    def fill(self, frame):
        """The frame with every slot filled: a marked sentence."""
        return _SLOT.sub(lambda slot: getattr(self, slot[1])(), frame)

    # Names

    def person(self):
        """A name, marked."""
        return f"[P {self.name()}]"

    def called(self):
        """A name with an honorific or a degree, where the text has one before it."""
        word = self._pick(_HONORIFICS if self._chance(0.75) else _DEGREES)
        return f"{word} {self.person()}"

    def short(self):
        """A given name alone after an honorific."""
        return f"{self._pick(['đồng chí', 'ông', 'bà'])} [P {self._pick(self._given)}]"

    def persons(self):
        """Two to four names in a row."""
        return ", ".join(self.person() for _ in range(self.random.randint(2, 4)))

    def name(self):
        """A name without marks."""
        surname = self._pick(self._common if self._chance(0.85) else self._rare)
        given = self._pick(self._given)
        middles = _MIDDLE.split() + self._given
        count = self.random.choice([0, 1, 1, 1, 2])
        return " ".join([surname, *(self._pick(middles) for _ in range(count)), given])

    def street(self):
        """Something named after a person: no person."""
        thing = self._pick(["đường", "phố", "Trường THPT", "Trường Tiểu học", "công viên", "cầu"])
        return f"{thing} {self.name()}"

    def other(self):
        """An organisation that is no body: a school, a company, a hospital."""
        place = self._place(self._pick(list(_PLACE_KINDS)))
        field = self._pick(self._own_fields).capitalize()
        name = self._pick([place[0], place[0].removeprefix(place[1]).strip(), field, self.name()])
        return f"{self._pick(_OTHERS)} {name}"

    # Places and bodies

    def place(self):
        """A place with its kind, no mention: ``xã Vĩnh An``."""
        return self._place(self._pick(list(_PLACE_KINDS)))[0]

    def body(self):
        """A body, marked."""
        return f"[B {self._body()}]"

    def bodies(self):
        """Bodies in a row."""
        place = self._pick(["thành phố", "tỉnh", "huyện", "quận", self.place()])
        rows = [
            ["[B UBND]", "[B HĐND]", f"[B Ủy ban MTTQ Việt Nam {place}]"],
            [f"[B {self._pick(_MASS)}]", f"[B {self._pick(_MASS)} {place}]"],
            [self.body(), self.body()],
            [self.body(), self.body(), self.body()],
        ]
        return ", ".join(self._pick(rows))

    def title(self):
        """A title, marked, with the body in it marked."""
        kind = self.random.random()
        if kind < 0.3:
            place, noun = self._place(self._pick(list(_PLACE_KINDS)))
            party = self._party(place, noun)
            head = self._pick(["Bí thư", "Phó Bí thư", "Phó Bí thư Thường trực", "Ủy viên"])
            if head == "Ủy viên":
                return f"[T Ủy viên [B Ban {self._pick(['Thường vụ', 'Chấp hành'])} {party}]]"
            return f"[T {head} [B {party}]]"
        if kind < 0.55:
            place = self._pick([self.place(), "tỉnh", "huyện", "xã", "thành phố", "phường", "quận"])
            head = self._pick(["Chủ tịch", "Phó Chủ tịch", "Phó Chủ tịch Thường trực", "Ủy viên"])
            body = self._pick(_PEOPLE[:5] + _MASS)
            return f"[T {head} [B {body} {place}]]"
        if kind < 0.65:
            words = [
                "Thành ủy viên",
                "Tỉnh ủy viên",
                "Huyện ủy viên",
                "Đảng ủy viên",
                "Quận ủy viên",
            ]
            return f"[T {self._pick(words)}]"
        if kind < 0.8:
            body = self._office()
            heads = ["Giám đốc", "Phó Giám đốc"] if body.startswith(("Sở", "Trung")) else ["Trưởng"]
            heads = ["Phó Trưởng", "Trưởng"] if heads == ["Trưởng"] else heads
            if body.startswith(("Cục", "Chi cục", "Vụ")):
                noun = body.split()[0] if not body.startswith("Chi") else "Chi cục"
                heads = [f"{noun} trưởng", f"Phó {noun} trưởng"]
            return f"[T {self._pick(heads)} [B {body}]]"
        body = self._squad()
        head = self._pick(["Trưởng", "Phó Trưởng", "Ủy viên", "Thành viên", "Tổ trưởng", "Thư ký"])
        return f"[T {self._pick(['', '', '', 'nguyên ', 'Quyền '])}{head} [B {body}]]"

    def role(self):
        """A role that stands for a position, without a body."""
        roles = ["Trưởng ban", "Phó Trưởng ban", "Tổ trưởng", "Chủ tịch Hội đồng", "Trưởng đoàn"]
        return f"[T {self._pick(roles)}]"

    def titles(self):
        """Two titles of one person."""
        return f"{self.title()}, {self.title()}"

    # Names, bodies and posts that no lexicon holds

    def villager(self):
        """A name with a given name that is none, or one of the highlands, marked."""
        given = " ".join(self._syllable() for _ in range(self.random.choice([1, 1, 1, 2])))
        if self._chance(0.25):
            before = self._pick(_choices(_HIGHLANDS))
            return f"[P {before}{'' if before.endswith(chr(39)) else ' '}{given}]"
        surname = self._pick(self._common if self._chance(0.6) else self._rare)
        middle = self._pick(["", "Văn ", "Thị ", f"{self._pick(_MIDDLE.split())} "])
        return f"[P {surname} {middle}{given}]"

    def unit(self):
        """A body with a head and a field of many kinds, marked."""
        return f"[B {self._unit()}]"

    def post(self):
        """A title of many kinds, marked, with the body in it marked."""
        if self._chance(0.3):
            return f"[T {self._pick(_choices(_POSTS_ALONE))}]"
        return f"[T {self._pick(_choices(_POSTS_OF))} [B {self._unit()}]]"

    def does(self):
        """What a body or a person does, no mention."""
        return self._pick(self._verbs)

    def _unit(self):
        head = self._pick(_choices(_UNIT_HEADS))
        if self._chance(0.1):
            return f"{head} số {self.random.randint(1, 40)}"
        field = self._pick(self._more_fields + self._own_fields)
        if self._chance(0.4):
            field = field[0].upper() + field[1:]
        invented = f"{self._syllable()} {self._syllable()}"
        nouns = ["xã", "huyện", "tỉnh", "phường", "thôn", "bản", "khu vực", ""]
        tails = ["", "", f" {self.place()}", f" {self._pick(nouns)} {invented}", " tỉnh", " xã"]
        return f"{head} {field}{self._pick(tails)}".replace("  ", " ")

    def _syllable(self):
        return self._pick(_ONSETS.split()) + self._pick(_RIMES.split())

    # Dates and documents

    def date(self):
        """A date, marked."""
        day, month = self.random.randint(1, 28), self.random.randint(1, 12)
        year = self.random.randint(2010, 2026)
        part = self._pick(["Sáng", "Chiều", "Tối", "sáng", "chiều", "Sáng ngày", "chiều ngày"])
        forms = [
            f"{part} {day}/{month}",
            f"{part} {day}/{month}/{year}",
            f"ngày {day}/{month}/{year}",
            f"ngày {day:02}/{month:02}/{year}",
            f"Ngày {day}-{month}-{year}",
            f"ngày {day} tháng {month} năm {year}",
            f"tháng {month}/{year}",
            f"năm {year}",
            f"quý {self._pick(['I', 'II', 'III', 'IV'])}/{year}",
            f"nhiệm kỳ {year} - {year + 5}",
            f"giai đoạn {year}-{year + 5}",
            f"{self.random.randint(7, 17)}h{self._pick(['00', '30', ''])} ngày {day}/{month}",
        ]
        return f"[D {self._pick(forms)}]"

    def doc(self):
        """A numbered document, marked."""
        kind = self._pick(self._types)
        number = self.random.randint(1, 2500)
        year = self.random.randint(2010, 2026)
        issuer = self._pick(["UBND", "TU", "HU", "QU", "ĐU", "HĐND", "SYT", "BTCTU", "MTTQ", "BCĐ"])
        code = self._pick(kind["codes"])
        forms = [f"số {number}-{code}/{issuer}", f"số {number}/{code}-{issuer}"]
        forms += [f"{number}/{year}/{code}-{issuer}", f"số {number}", f"số {number:02}-{code}/TW"]
        return f"[N {kind['name']} {self._pick(forms)}]"

    # Parts of bodies

    def _body(self):
        kind = self.random.random()
        place, noun = self._place(self._pick(list(_PLACE_KINDS)))
        if self._chance(0.3):
            place = noun = self._pick(["tỉnh", "thành phố", "huyện", "xã", "phường", "quận"])
        if kind < 0.22:
            return f"{self._pick(_PEOPLE)} {place}"
        if kind < 0.4:
            party = self._party(place, noun)
            organs = ["", "", "Ban Thường vụ ", "Ban Chấp hành ", "Thường trực ", "Văn phòng "]
            organs += ["Ban Tổ chức ", "Ban Tuyên giáo ", "Ủy ban Kiểm tra ", "Ban Dân vận "]
            return self._pick(organs) + party
        if kind < 0.55:
            return f"{self._pick(_MASS)} {self._pick(['các cấp', place, place])}"
        if kind < 0.75:
            return self._office()
        return self._squad()

    def _party(self, place, noun):
        if noun in _PARTY and self._chance(0.85):
            name = place.removeprefix(noun).strip()
            return f"{_PARTY[noun]} {name}".strip()
        return f"Đảng {self._pick(['ủy', 'bộ', 'ủy'])} {place}"

    def _office(self):
        """A department, division or agency with its field."""
        lexicon = self._lexicon_fields
        if self._chance(_INVENTED):
            head, field = self._pick([*_OFFICES, "Sở", "Vụ"]), self._pick(self._own_fields)
        else:
            kinds = [("Sở", "departments"), ("Phòng", "divisions"), ("Chi cục", "units")]
            kinds += [("Bộ", "ministries"), ("Cục", "units"), ("Đội", "squads")]
            head, key = self._pick(kinds)
            field = self._pick(lexicon[key])
        tails = ["", "", f" {self.place()}", " tỉnh", " thành phố"]
        return f"{head} {field}{self._pick(tails) if head not in ('Bộ', 'Vụ') else ''}"

    def _squad(self):
        """A steering committee, task force or council with its field."""
        field = self._pick(self._own_fields)
        if not self._chance(_INVENTED):
            field = self._pick(self._lexicon_fields[self._pick(["steering", "councils"])])
        tails = ["", "", f" {self.place()}", " tỉnh", " thành phố", " xã", " phường"]
        return f"{self._pick(_SQUADS)} {field}{self._pick(tails)}"

    def _place(self, level):
        """A place as written, and the noun of its kind."""
        if self._chance(_INVENTED):
            noun = self._pick(_PLACE_KINDS[level])
            return f"{noun} {self._pick(self._given)} {self._pick(self._given)}", noun
        noun, name = self._pick(self._places[level])
        return f"{noun} {name}", noun

    # What the part may use

    def _of_part(self, items):
        return [item for item in items if part_of(item) == self.part]

    @cached_property
    def _given(self):
        return self._of_part(_GIVEN.split())

    @cached_property
    def _common(self):
        return [e["form"] for e in load_lexicon("names")["surnames"] if e.get("common")]

    @cached_property
    def _rare(self):
        surnames = load_lexicon("names")["surnames"]
        return self._of_part([e["form"] for e in surnames if not e.get("common")])

    @cached_property
    def _types(self):
        return [kind for kind in load_lexicon("document_types")["types"][:20] if kind["codes"]]

    @cached_property
    def _lexicon_fields(self):
        keys = ("departments", "divisions", "units", "ministries", "squads", "steering", "councils")
        lexicon = load_lexicon("bodies_fields")
        fields = {key: [entry["name"] for entry in lexicon[key]] for key in keys}
        return {key: self._of_part(names) or names for key, names in fields.items()}

    @cached_property
    def _places(self):
        """The noun and name of the units of the provinces of this part, by level."""
        named = list(named_provinces())
        of_part = set(self._of_part([name for name, _ in named]))
        found = {"province": [(unit.kind, name) for name, unit in named if name in of_part]}
        for level in ("district", "commune"):
            found[level] = [
                (unit.kind, unit.name)
                for unit in units().values()
                if unit.level == level
                and unit.province in of_part
                and unit.kind in _PLACE_KINDS[level]
                and not unit.name.isdigit()
            ]
        return found

    def _pick(self, items):
        return self.random.choice(items)

    def _chance(self, share):
        return self.random.random() < share


def part_of(name):
    """The part that may use a name: a tenth each for dev and test."""
    return {0: "test", 1: "dev"}.get(crc32(name.encode()) % 10, "train")
