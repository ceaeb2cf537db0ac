// The page: which text is shown, what is searched, what is hidden.

const docs = JSON.parse($("#data").textContent);
const state = { doc: 0, all: docs.length > 1, query: "", day: null, until: "", hits: [], hit: -1 };

const nameOf = (doc, i) => doc.title ?? (doc.id === undefined ? `Text ${i + 1}` : String(doc.id));

/** Whether what is searched stands in one of these strings. */
function matches(...texts) {
  return !state.query || texts.some((text) => text && foldOnce(text).includes(state.query));
}

/** The day, month or year that is asked for, as ISO: `31/7/2020`, `7/2020`, `2020-07`. */
function dayOf(query) {
  if (/^\d{4}(-\d\d){1,2}$/.test(query)) return query;
  const parts = /^(?:(?:(\d\d?)[/.-])?(\d\d?)[/.-])?(\d{4})$/.exec(query);
  if (!parts) return null;
  const [, day, month, year] = parts;
  return [year, month, day].filter(Boolean).map((part) => part.padStart(2, "0")).join("-");
}

/** Whether one of these ISO values, or an end of it, is the day that is searched. */
function isOn(...values) {
  return Boolean(state.day) && values.some((value) => value?.split("/").some((end) => end.startsWith(state.day)));
}

const valueOf = ({ resolved, value }) => resolved ?? value;

/** Whether what is searched stands in a text: its words, or a day in other words. */
const isIn = (doc, i) => matches(nameOf(doc, i), doc.text) || (doc.dates ?? []).some((date) => isOn(valueOf(date)));

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
    .filter(([doc, i]) => isIn(doc, i))
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
          make("small", {}, doc.text.trim().slice(0, 300)),
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
  const list = $(".texts", section);
  const current = $("[aria-current]", section);
  if (current) list.scrollTop = current.offsetTop - list.offsetTop - list.clientHeight / 2;
}

function showCards() {
  const chosen = state.all ? docs : docs.slice(state.doc, state.doc + 1);
  for (const show of [showDuties, showOfficials, showDocuments, showBodies, showLists]) show(chosen);
}

function choose(i) {
  state.doc = i;
  showText();
  showTexts();
  if (!state.all) showCards();
}

/** Scroll to a mark or a range; where the text scrolls by itself, the cards stay where they are. */
function bringIntoView(place) {
  const panel = $("#text");
  const { top } = place.getBoundingClientRect();
  const isApart = getComputedStyle(panel).overflowY === "auto";
  const [view, from] = isApart ? [panel, panel.getBoundingClientRect().top] : [document.scrollingElement, 0];
  view.scrollTop += top - from - view.clientHeight / 2;
}

/** Lead the reader to a mention, in another text when it must be. */
function goTo(doc, start, end) {
  if (doc !== docs[state.doc]) choose(docs.indexOf(doc));
  const marks = document.querySelectorAll(`#text mark[data-place="${spanKey(start, end)}"]`);
  if (!marks.length) return;
  bringIntoView(marks[0]);
  for (const mark of marks) {
    mark.classList.remove("flash");
    void mark.offsetWidth; // begins the animation anew
    mark.classList.add("flash");
  }
}

/** Underlay what is searched, where the browser can do so without changing the text. */
function markFound() {
  state.hits = state.query ? [...wordsFound(), ...daysFound()] : [];
  state.hits.sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
  state.hit = -1;
  if (window.Highlight) {
    CSS.highlights.set("found", new Highlight(...state.hits));
    CSS.highlights.delete("hit");
  }
  showHits();
}

/** The marks of dates that are the day that is searched. */
function daysFound() {
  const places = (docs[state.doc]?.dates ?? [])
    .filter((date) => isOn(valueOf(date)))
    .map(({ start, end }) => `#text mark[data-place="${spanKey(start, end)}"]`);
  if (!places.length) return [];
  return [...document.querySelectorAll(places.join())].map((mark) => {
    const range = new Range();
    range.selectNodeContents(mark);
    return range;
  });
}

/** The places of the searched words in the text that is shown. */
function wordsFound() {
  const ranges = [];
  if (!docs.length) return ranges;
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
  return ranges;
}

/** How many hits there are in the text, and which one is looked at. */
function showHits() {
  const button = $(".search button");
  button.hidden = !state.query || !docs.some(isIn);
  const { length } = state.hits;
  button.textContent = state.hit < 0 ? `${length} here ↓` : `${state.hit + 1} of ${length} ↓`;
}

function goToHit(at) {
  const range = state.hits[at];
  if (!range) return;
  state.hit = at;
  if (window.Highlight) CSS.highlights.set("hit", new Highlight(range));
  bringIntoView(range);
  showHits();
}

/** The next hit, or the one before; behind the last one in a text comes the next text that has one. */
function step(by) {
  if (state.hits[state.hit + by]) return goToHit(state.hit + by);
  const holding = docs.flatMap((doc, i) => (isIn(doc, i) ? [i] : []));
  if (!holding.length) return;
  const here = holding.indexOf(state.doc);
  const next = here < 0 ? 0 : (here + by + holding.length) % holding.length;
  choose(holding[next]);
  goToHit(by > 0 ? 0 : state.hits.length - 1);
}

function showLegend() {
  const buttons = Object.values(KINDS).map(({ key, title, css }) => {
    const number = docs.reduce((sum, doc) => sum + (doc[key] ?? []).length, 0);
    if (!number) return "";
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
    state.day = dayOf(state.query);
    showTexts();
    showCards();
    markFound();
    if (matchMedia("(min-width: 900px)").matches) goToHit(0); // the text scrolls by itself
  }, 120);
});
$(".search").addEventListener("submit", (event) => {
  event.preventDefault();
  step(1);
});
$(".search input").addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || !event.shiftKey) return;
  event.preventDefault();
  step(-1);
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
