"""Word F1 on sentences cut in the style of the UD Vietnamese-VTB treebank, beside pyvi's own."""

import pytest
import spacy

from vn_directives.segmentation.engines import ENGINES
from vn_directives.segmentation.tokenizer import VietnameseTokenizer

# Blanks part words, _ joins the syllables of one. Stories and news first, official news after.
STORIES = """\
Sáng nay bà Tám dậy sớm , quét sân rồi ra chợ mua rau .
Con đường làng vắng_vẻ , chỉ còn tiếng gió thổi qua hàng tre .
Anh Dũng nói : " Tôi không biết chuyện đó , chị hỏi người khác đi " .
Cô giáo trẻ về trường đã hai năm , học_sinh ai cũng quý_mến .
Mưa to quá , nước ngập đến đầu_gối , xe_máy chết máy hàng_loạt .
Ông Ba kể rằng ngày xưa vùng này toàn là rừng rậm .
Hai đứa trẻ ngồi bên bờ sông , nhìn con thuyền trôi lững_lờ .
Tuy_nhiên , gia_đình vẫn chưa đồng_ý vì số tiền quá lớn .
Chúng_tôi tìm đến nhà chị Lan vào một buổi chiều cuối đông .
Bác_sĩ bảo bệnh của anh không có gì nghiêm_trọng .
Đêm xuống , cả xóm im_lặng , thỉnh_thoảng mới nghe tiếng chó sủa .
Nghề làm nón đã nuôi sống nhiều thế_hệ ở làng Chuông .
Cuộc thi năm nay thu_hút hơn 300 thí_sinh từ khắp các tỉnh miền Trung .
Người mua hàng thường không để_ý đến nguồn_gốc sản_phẩm .
Chiếc xe tải lao xuống vực , tài_xế may_mắn thoát chết .
Giá cà_phê tăng mạnh khiến nông_dân phấn_khởi .
Hắn mở cửa , nhìn quanh rồi lặng_lẽ bước ra ngoài .
Sau nhiều năm xa quê , ông Tư trở_về mảnh vườn cũ .
Bà con ở đây sống chủ_yếu bằng nghề trồng lúa và nuôi cá .
Tôi nhớ mãi nụ cười hiền_lành của ông cụ bán sách .
Đội bóng trẻ giành chiến_thắng trong trận chung_kết với tỉ_số 2 - 1 .
Nhiều người cho rằng đây là quyết_định đúng_đắn .
Các nhà khoa_học vừa phát_hiện một loài hoa mới ở Tây_Nguyên .
Chị Hạnh làm công_nhân , lương mỗi tháng khoảng 6 triệu đồng .
Lũ trẻ reo lên sung_sướng khi thấy mẹ về .
Tối hôm đó , cả nhà quây_quần bên mâm cơm .
Thời_tiết xấu nên chuyến bay phải lùi lại hai giờ .
Anh lính trẻ viết thư cho người yêu vào mỗi chủ_nhật .
Cây cầu mới giúp việc đi_lại của người dân thuận_tiện hơn .
Không ai ngờ câu_chuyện lại kết_thúc như_vậy .
""".splitlines()

OFFICIAL = """\
Chủ_tịch Nguyễn_Văn_Tư cho_biết huyện đã hoàn_thành nhiệm_vụ .
Tỉnh_ủy yêu_cầu các đơn_vị báo_cáo kết_quả trước ngày 30/7/2020 .
Hội_nghị thông_qua Nghị_quyết số 12-NQ/TW về phát_triển kinh_tế .
Theo Nghị_định 30/2020/NĐ-CP , văn_bản phải có chữ_ký .
Lúc 16h30 , đoàn kiểm_tra đến làm_việc tại xã Tân_Phong .
Chính_phủ ban_hành nhiều chính_sách hỗ_trợ doanh_nghiệp .
Bộ_trưởng trả_lời chất_vấn của các đại_biểu Quốc_hội .
Công_an thành_phố Hải_Phòng bắt_giữ hai đối_tượng .
Ông Hoàng_Văn_Tư , 62 tuổi , được bầu làm tổ_trưởng .
Đồng_chí Lê_Thị_Hoa đề_nghị nhân_dân giữ_gìn vệ_sinh .
Quyết_định có hiệu_lực từ ngày 1/1/2021 .
Ủy_ban nhân_dân tỉnh thành_lập ban chỉ_đạo phòng , chống dịch .
""".splitlines()


def spans(words: list[str]) -> set[tuple[int, int]]:
    found, at = set(), 0
    for word in words:
        size = len(word.replace(" ", "").replace("_", ""))
        found.add((at, at + size))
        at += size
    return found


def word_f1(tokenizer: object, sentences: list[str]) -> float:
    right = total = 0
    for sentence in sentences:
        gold = spans(sentence.split(" "))
        tokens = tokenizer(sentence.replace("_", " "))  # type: ignore[operator]
        mine = spans([token.text for token in tokens])
        right += len(gold & mine)
        total += len(gold) + len(mine)
    return 2 * right / total


VI = spacy.blank("vi").tokenizer


@pytest.mark.parametrize("sentences", [STORIES, OFFICIAL], ids=["stories", "official"])
def test_word_f1_is_not_below_that_of_pyvi(sentences: list[str]) -> None:
    ours = VietnameseTokenizer(VI.vocab)
    texts = [sentence.replace("_", " ") for sentence in sentences]
    changed = [t for t in texts if [w.text for w in ours(t)] != [w.text for w in VI(t)]]
    mine, theirs = word_f1(ours, sentences), word_f1(VI, sentences)
    print(
        f"\nword F1 {mine:.4f}, pyvi's {theirs:.4f}; "
        f"{len(changed)} of {len(texts)} sentences differ"
    )
    for text in changed:
        print("  -", " ".join(token.text.replace(" ", "_") for token in VI(text)))
        print("  +", " ".join(token.text.replace(" ", "_") for token in ours(text)))
    assert mine >= theirs
    assert mine > 0.93


def test_rules_leave_stories_alone() -> None:
    ours = VietnameseTokenizer(VI.vocab)
    for sentence in STORIES:
        text = sentence.replace("_", " ")
        assert [t.text for t in ours(text)] == [t.text for t in VI(text)]


@pytest.mark.parametrize("engine", sorted(ENGINES))
def test_word_f1_of_engines(engine: str) -> None:
    if engine == "underthesea":
        pytest.importorskip("underthesea")
    f1 = word_f1(VietnameseTokenizer(VI.vocab, engine), STORIES + OFFICIAL)
    print(f"\nword F1 of {engine}: {f1:.4f}")
    assert f1 > (0.7 if engine == "syllables" else 0.9)
