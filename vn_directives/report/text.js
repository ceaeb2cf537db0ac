// The text of a document with its mentions, nested ones too.

// The kinds of record as the library declares them; those with a name are mentions.
const ALL_KINDS = JSON.parse($("#kinds").textContent);
const KINDS = Object.fromEntries(ALL_KINDS.filter(({ css }) => css).map((kind) => [kind.key, kind]));

const REFERENCE = { one: "person", css: "reference" };
const spanKey = (start, end) => `${start}-${end}`;

/** The offsets of all that stands for an official, in text order. */
function placesOfOfficial(doc, { mention_refs: refs, pronouns }) {
  const named = (refs ?? []).map(([kind, number]) => doc[kind]?.[number]).filter(Boolean);
  return [...named.map(({ start, end }) => [start, end]), ...(pronouns ?? [])].sort(
    (a, b) => a[0] - b[0],
  );
}

/** Which official each place stands for, as far as the officials know their mentions. */
function officialsByPlace(doc) {
  return new Map(
    (doc.officials ?? []).flatMap((official) =>
      placesOfOfficial(doc, official).map(([start, end]) => [spanKey(start, end), official.name]),
    ),
  );
}

/**
 * All mentions of a document, in text order, outer ones first. A place that stands for an official
 * and is no mention of another kind (`đồng chí` alone) is a reference.
 */
function mentionsOf(doc) {
  const order = Object.keys(KINDS).reverse(); // what is read later holds what is read before it
  const found = order.flatMap((kind) => (doc[kind] ?? []).map((record) => ({ kind, record })));
  const places = officialsByPlace(doc);
  for (const mention of found) {
    mention.official = places.get(spanKey(mention.record.start, mention.record.end)) ?? null;
  }
  const taken = new Set(found.map(({ record }) => spanKey(record.start, record.end)));
  const quote = quoterOf(doc);
  for (const [key, official] of places) {
    if (taken.has(key)) continue;
    const [start, end] = key.split("-").map(Number);
    found.push({ kind: "references", official, record: { start, end, text: quote([start, end]) } });
  }
  return found.sort(
    (a, b) =>
      a.record.start - b.record.start ||
      b.record.end - a.record.end ||
      order.indexOf(a.kind) - order.indexOf(b.kind),
  );
}

/** Offsets count characters, which are not the units of a JavaScript string beyond U+FFFF. */
function slicer(text) {
  if (!/[\ud800-\udfff]/.test(text)) return (start, end) => text.slice(start, end);
  const characters = Array.from(text);
  return (start, end) => characters.slice(start, end).join("");
}

/** A function from a pair of offsets to the text between them on one line, or null. */
function quoterOf(doc) {
  const slice = slicer(doc.text);
  return ([start, end]) =>
    Number.isInteger(start) && end > start ? slice(start, end).replace(/\s+/g, " ").trim() : null;
}

/** The text as paragraphs with marks; a mention that crosses another's edge is cut in two. */
function renderText(doc) {
  const slice = slicer(doc.text);
  const paragraphs = [make("p")];
  const pending = mentionsOf(doc);

  function fill(parent, start, end) {
    let at = start;
    while (pending.length && pending[0].record.start < end && (pending[0].from ?? 0) < end) {
      const mention = pending.shift();
      const from = Math.max(mention.from ?? mention.record.start, at);
      const to = Math.min(mention.record.end, end);
      if (to < mention.record.end) later(mention, end);
      if (from >= to) continue;
      write(parent, at, from);
      const mark = markOf(mention);
      (parent ?? paragraphs.at(-1)).append(mark);
      fill(mark, from, to);
      at = to;
    }
    write(parent, at, end);
  }

  // The rest of a cut mention waits for its place among those that begin later.
  function later(mention, from) {
    const rest = { ...mention, from };
    let place = 0;
    while (place < pending.length && (pending[place].from ?? pending[place].record.start) < from)
      place += 1;
    pending.splice(place, 0, rest);
  }

  function write(parent, start, end) {
    if (start >= end) return;
    if (parent) return parent.append(slice(start, end));
    slice(start, end)
      .split("\n")
      .forEach((line, i) => {
        if (i) paragraphs.push(make("p"));
        paragraphs.at(-1).append(line);
      });
  }

  fill(null, 0, Array.from(doc.text).length);
  return paragraphs.filter((paragraph) => paragraph.textContent.trim());
}

function markOf(mention) {
  const { kind, record } = mention;
  const show = (event) => showTip(event, mention);
  return make(`mark.${(KINDS[kind] ?? REFERENCE).css}`, {
    "data-place": spanKey(record.start, record.end),
    tabindex: 0,
    onmouseover: show,
    onmouseout: hideTip,
    onfocus: show,
    onblur: hideTip,
    onclick: show,
  });
}

function showTip(event, { kind, record, official }) {
  event.stopPropagation();
  const tip = $("#tip");
  const { one, css, shown: fields = [] } = KINDS[kind] ?? REFERENCE;
  const rows = fields.flatMap((field) => {
    const value = shown(record[field]);
    return value === null || value === record.text ? [] : [[field.replace("_", " "), value]];
  });
  if (official) rows.unshift(["who", official]);
  tip.className = css;
  tip.replaceChildren(
    make("b", {}, one),
    make("q", {}, record.text),
    make("dl", {}, ...rows.flatMap(([name, value]) => [make("dt", {}, name), make("dd", {}, value)])),
  );
  tip.hidden = false;
  const box = event.currentTarget.getClientRects()[0];
  const left = Math.min(box.left, innerWidth - tip.offsetWidth - 8);
  const below = box.bottom + 6 + tip.offsetHeight < innerHeight;
  tip.style.left = `${Math.max(8, left) + scrollX}px`;
  tip.style.top = `${(below ? box.bottom + 6 : box.top - tip.offsetHeight - 6) + scrollY}px`;
}

function hideTip() {
  $("#tip").hidden = true;
}

/** The value of a field as one shows it, or null for nothing; lists nest: `điều 5, khoản 2; điều 6`. */
function shown(value, [between, ...within] = ["; ", ", ", " "]) {
  if (value === null || value === undefined || value === false || value === "") return null;
  if (value === true) return "yes";
  if (Array.isArray(value)) return value.map((one) => shown(one, within)).filter(Boolean).join(between) || null;
  if (typeof value === "object") return value.text ?? value.name ?? null;
  return String(value);
}
