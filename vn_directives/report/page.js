// The page: which text is shown, what is searched, what is hidden.

const docs = JSON.parse($("#data").textContent);
const state = { doc: 0, all: docs.length > 1, query: "", until: "" };

const nameOf = (doc, i) => doc.title ?? (doc.id === undefined ? `Text ${i + 1}` : String(doc.id));

/** Whether what is searched stands in one of these strings. */
function matches(...texts) {
  return !state.query || texts.some((text) => text && fold(text).includes(state.query));
}

function showText() {
  const doc = docs[state.doc];
  const section = $("#text");
  if (!doc) return section.replaceChildren(make("p.empty", {}, "There is no text."));
  const { symbol, issuer, issued_on: issued, signer, subject } = doc.header ?? {};
  const facts = [doc.date, doc.title && doc.id, symbol, issuer, issued, signer, subject].filter(Boolean);
  section.replaceChildren(
    make("h2", {}, make("span", { lang: "vi" }, docs.length > 1 ? nameOf(doc, state.doc) : "Text")),
    facts.length ? make("p.facts", { lang: "vi" }, facts.join(" · ")) : "",
    make("article", { lang: "vi", tabindex: -1 }, renderText(doc)),
  );
  markFound();
}

function showTexts() {
  const section = $("#texts");
  section.hidden = docs.length < 2;
  if (section.hidden) return;
  const entries = docs
    .map((doc, i) => [doc, i])
    .filter(([doc, i]) => matches(nameOf(doc, i), doc.text))
    .map(([doc, i]) =>
      make(
        "li",
        {},
        make(
          "button",
          {
            type: "button",
            lang: "vi",
            "aria-current": i === state.doc ? "true" : null,
            onclick: () => choose(i),
          },
          nameOf(doc, i),
          make("small", {}, doc.text.trim().slice(0, 110)),
        ),
      ),
    );
  fillCard("texts", "Texts", entries, make("ol.texts"), "No text holds this.");
  const box = make("input", { type: "checkbox", onchange: () => {
    state.all = box.checked;
    showCards();
  } });
  box.checked = state.all;
  section.append(make("label.scope", {}, box, " Cards are about all texts"));
}

function showCards() {
  const chosen = state.all ? docs : docs.slice(state.doc, state.doc + 1);
  for (const show of [showDuties, showOfficials, showDocuments, showBodies, showLists]) show(chosen, matches);
}

function choose(i) {
  state.doc = i;
  showText();
  showTexts();
  if (!state.all) showCards();
}

/** Lead the reader to a mention, in another text when it must be. */
function goTo(doc, start, end) {
  if (doc !== docs[state.doc]) choose(docs.indexOf(doc));
  const marks = document.querySelectorAll(`#text mark[data-place="${spanKey(start, end)}"]`);
  if (!marks.length) return;
  marks[0].scrollIntoView({ block: "center" });
  for (const mark of marks) {
    mark.classList.remove("flash");
    void mark.offsetWidth; // begins the animation anew
    mark.classList.add("flash");
  }
}

/** Underlay what is searched, where the browser can do so without changing the text. */
function markFound() {
  if (!window.Highlight) return;
  CSS.highlights.delete("found");
  if (!state.query) return;
  const ranges = [];
  const walker = document.createTreeWalker($("#text article"), NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    // Folding may shorten: keep where each folded character comes from.
    let folded = "";
    const origin = [];
    let at = 0;
    for (const character of node.data) {
      const plain = fold(character);
      for (let i = 0; i < plain.length; i++) origin.push(at);
      folded += plain;
      at += character.length;
    }
    origin.push(at);
    for (let i = folded.indexOf(state.query); i >= 0; i = folded.indexOf(state.query, i + 1)) {
      const range = new Range();
      range.setStart(node, origin[i]);
      range.setEnd(node, origin[i + state.query.length]);
      ranges.push(range);
    }
  }
  CSS.highlights.set("found", new Highlight(...ranges));
}

function showLegend() {
  const buttons = Object.values(KINDS).map(({ key, title, css, isRare }) => {
    const number = docs.reduce((sum, doc) => sum + (doc[key] ?? []).length, 0);
    if (isRare && !number) return "";
    const button = make(
      `button.${css}`,
      { type: "button", "aria-pressed": "true" },
      title,
      make("span.number", {}, number.toLocaleString("en")),
    );
    button.addEventListener("click", () => {
      const hidden = document.body.classList.toggle(`no-${css}`);
      button.setAttribute("aria-pressed", String(!hidden));
    });
    return button;
  });
  $(".legend").replaceChildren(...buttons);
}

function showNavigation() {
  const sections = { text: "Text", duties: "Duties", officials: "Officials", documents: "Documents", bodies: "Bodies" };
  for (const { key, title } of listedIn(docs)) sections[`list-${key}`] = title;
  $("nav").replaceChildren(
    ...Object.entries(sections).map(([id, label]) => make("a", { href: `#${id}` }, label)),
  );
}

let waiting;
$("input[type=search]").addEventListener("input", (event) => {
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    state.query = fold(event.target.value.trim());
    showTexts();
    showCards();
    markFound();
  }, 120);
});
new ResizeObserver(([entry]) => {
  document.documentElement.style.setProperty("--header", `${entry.target.offsetHeight}px`);
}).observe($("header"));
document.addEventListener("keydown", (event) => event.key === "Escape" && hideTip());
document.addEventListener("click", hideTip);
addEventListener("scroll", hideTip, { capture: true, passive: true });

$("h1").append(document.title);
showLegend();
showNavigation();
showText();
showTexts();
showCards();
