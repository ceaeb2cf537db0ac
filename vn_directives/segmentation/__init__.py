"""From text to words and sentences: the tokenizer and the component ``vn_sentences``."""
