"""PhoBERT's pieces, and the transformer config on a tiny model of the same form."""

from pathlib import Path

import pytest
import spacy
from spacy.tokens import Doc
from spacy.training import Example
from spacy.util import load_config, load_model_from_config

from vn_directives.training.phobert import make_encoder, make_loader, pieces_of, read_vocabulary

CONFIG = Path(__file__).parents[2] / "training" / "configs" / "transformer.cfg"
# As in the files of the model: the pieces with their counts; the merges, the first to do first.
VOCABULARY = "ủy@@ 9\nban 8\n_@@ 7\nb@@ 5\nan 4\nh 3\nop@@ 2\n"
CODES = "ủ y 9\na n</w> 8\nb an</w> 7\no p 6\n"
WIDTH, LAYERS, PIECES = 8, 2, 12


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "vocab.txt").write_text(VOCABULARY, encoding="utf-8")
    (tmp_path / "bpe.codes").write_text(CODES, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("word", "pieces"),
    [
        ("ban", ["ban"]),
        ("ủy_ban", ["ủy@@", "_@@", "ban"]),
        ("án", ["á@@", "n"]),
        ("b", ["b"]),
        ("opan", ["op@@", "an"]),
    ],
)
def test_a_word_is_cut_by_the_merges(word: str, pieces: list[str]) -> None:
    ranks = {" ".join(line.split()[:2]): i for i, line in enumerate(CODES.splitlines())}
    assert pieces_of(word, ranks) == pieces


def test_the_ids_follow_the_file() -> None:
    ids = read_vocabulary(VOCABULARY)
    assert [ids[piece] for piece in ("<s>", "</s>", "<unk>", "ủy@@", "ban", "<mask>")] == [
        0,
        2,
        3,
        4,
        5,
        11,
    ]


def test_a_doc_becomes_ids_a_word_of_two_syllables_joined(folder: Path) -> None:
    encoder = make_loader(folder)(make_encoder())
    doc = Doc(spacy.blank("vi").vocab, words=["ủy ban", "\n", "ủy"], spaces=[False, False, False])
    (ids,) = encoder.predict([doc])
    assert ids.dataXd.tolist() == [0, 4, 6, 5, 3, 3, 2]
    assert ids.lengths.tolist() == [1, 3, 0, 2, 1]
    copy = make_encoder().from_bytes(encoder.to_bytes())
    assert copy.predict([doc])[0].dataXd.tolist() == ids.dataXd.tolist()


def test_the_config_loads_weights_trains_and_is_saved(folder: Path) -> None:
    reason = "needs the extra `transformer`: pip install 'vn-directives[transformer]'"
    torch = pytest.importorskip("torch", reason=reason)
    pytest.importorskip("spacy_curated_transformers", reason=reason)
    torch.manual_seed(0)
    weights = tiny_roberta(torch)
    torch.save(weights, folder / "pytorch_model.bin")
    tiny = "components.transformer.model."
    sizes = {
        "hidden_width": WIDTH,
        "intermediate_width": 16,
        "num_attention_heads": 2,
        "num_hidden_layers": LAYERS,
        "max_position_embeddings": 258,
        "vocab_size": PIECES,
    }
    overrides = {tiny + name: size for name, size in sizes.items()}
    paths = {
        "paths.transformer": str(folder),
        "paths.weights": str(folder / "pytorch_model.bin"),
    }
    nlp = load_model_from_config(
        load_config(CONFIG, overrides={**overrides, **paths}, interpolate=False).interpolate(),
        auto_fill=True,
    )
    doc = nlp.make_doc("ủy ban họp với ông Lê Văn Tám")
    gold = nlp.make_doc(doc.text)
    gold.spans["sc"] = [gold.char_span(19, 29, label="PERSON")]
    optimizer = nlp.initialize(lambda: [Example(doc, gold)])
    shim = nlp.get_pipe("transformer").model.get_ref("transformer").shims[0]
    words = shim._model.state_dict()["curated_encoder.embeddings.inner.word_embeddings.weight"]
    assert torch.equal(words.cpu(), weights["roberta.embeddings.word_embeddings.weight"])
    losses: dict[str, float] = {}
    nlp.update([Example(nlp.make_doc(doc.text), gold)], sgd=optimizer, losses=losses)
    assert losses["spancat"] > 0
    nlp.to_disk(folder / "model")
    scores = [n(doc.text).spans["sc"].attrs["scores"] for n in (nlp, spacy.load(folder / "model"))]
    assert scores[0].tolist() == scores[1].tolist()


def tiny_roberta(torch: object) -> dict[str, object]:
    """Random weights under the names that PhoBERT's file has."""

    def random(*shape: int) -> object:
        return torch.rand(*shape) - 0.5  # type: ignore[attr-defined]

    weights = {
        "embeddings.word_embeddings.weight": random(PIECES, WIDTH),
        "embeddings.position_embeddings.weight": random(258, WIDTH),
        "embeddings.token_type_embeddings.weight": random(1, WIDTH),
        "embeddings.LayerNorm.weight": random(WIDTH),
        "embeddings.LayerNorm.bias": random(WIDTH),
    }
    for layer in range(LAYERS):
        shapes = {
            "attention.self.query": (WIDTH, WIDTH),
            "attention.self.key": (WIDTH, WIDTH),
            "attention.self.value": (WIDTH, WIDTH),
            "attention.output.dense": (WIDTH, WIDTH),
            "intermediate.dense": (16, WIDTH),
            "output.dense": (WIDTH, 16),
        }
        for name, shape in shapes.items():
            weights[f"encoder.layer.{layer}.{name}.weight"] = random(*shape)
            weights[f"encoder.layer.{layer}.{name}.bias"] = random(shape[0])
        for name in ("attention.output.LayerNorm", "output.LayerNorm"):
            weights[f"encoder.layer.{layer}.{name}.weight"] = random(WIDTH)
            weights[f"encoder.layer.{layer}.{name}.bias"] = random(WIDTH)
    return {f"roberta.{name}": value for name, value in weights.items()}
