// The cards beside the text: what the mentions of one text, or of all texts, add up to.

const FIRST = 60; // entries of a card that are shown until one asks for the rest
const FIRST_PLACES = 6; // and places of an entry

const directiveKey = (record) => record.key ?? record.symbol ?? `${record.type ?? ""} ${record.number}`;
const nameOrText = (record) => record.name ?? record.text;

/**
 * What tells a thing from others in all texts: its identifier; where a text leaves that open, the key
 * within that text; where no linker has run, the key alone.
 */
function identityOf(docs, doc, record, key) {
  if (record.id === undefined || record.id === null) return key;
  return record.id.includes("?") ? `${docs.indexOf(doc)}:${key}` : record.id;
}

/** The provinces in which an official of one text holds positions, by their code. */
function provincesOf([doc, record]) {
  const held = (doc.positions ?? []).filter((one) => one.name === record.name && one.body_ref);
  const ids = held.map((one) => doc.bodies?.[one.body_ref[1]]?.id ?? "");
  return new Set(ids.map((id) => id.split(/[/.]/)[0]).filter((place) => /^\d+$/.test(place)));
}

/** Officials of one name, apart where one text tells them apart, or their provinces do. */
function tellApart(found) {
  const groups = [];
  for (const one of found) {
    const provinces = provincesOf(one);
    const fits = (group) =>
      !group.found.some(([doc]) => doc === one[0]) &&
      (!provinces.size || !group.provinces.size || [...provinces].some((p) => group.provinces.has(p)));
    const group = groups.find(fits);
    if (group) {
      group.found.push(one);
      for (const province of provinces) group.provinces.add(province);
    } else groups.push({ found: [one], provinces });
  }
  return groups.map((group) => group.found);
}

/** A place in a text: a small button that leads there. */
function place([doc, start, end], label) {
  return make(
    "button.spot",
    { type: "button", title: "Show in the text", onclick: () => goTo(doc, start, end) },
    label,
  );
}

/** Numbered places; the first ones at once. */
function places(found) {
  if (!found.length) return null;
  const buttons = found.map((one, i) => place(one, String(i + 1)));
  const span = make("span.places", {}, buttons.slice(0, FIRST_PLACES));
  const rest = buttons.slice(FIRST_PLACES);
  if (rest.length) {
    const more = make("button.spot", { type: "button", title: "Show all places" }, `+${rest.length}`);
    more.addEventListener("click", () => more.replaceWith(...rest));
    span.append(more);
  }
  return span;
}

const placesOf = (entries) => places(entries.map(([doc, record]) => [doc, record.start, record.end]));

/** Every record of a kind with its document. */
const allOf = (docs, kind) => docs.flatMap((doc) => (doc[kind] ?? []).map((record) => [doc, record]));

/** A card: heading, number, and its entries, the first ones at once. */
function fillCard(id, heading, entries, list, empty, number = entries.length) {
  const section = $(`#${id}`);
  list.append(...entries.slice(0, FIRST));
  const rest = entries.slice(FIRST);
  const more = make("button.more", { type: "button" }, `Show ${rest.length.toLocaleString("en")} more`);
  more.addEventListener("click", () => {
    list.append(...rest);
    more.remove();
  });
  section.replaceChildren(
    make("h2", {}, heading, make("span.number", {}, number.toLocaleString("en"))),
    entries.length ? list : make("p.empty", {}, empty),
  );
  if (rest.length) section.append(more);
}

function showOfficials(docs) {
  const officials = groupBy(allOf(docs, "officials"), ([, record]) => record.name);
  const persons = groupBy(allOf(docs, "persons"), ([, record]) => nameOrText(record));
  const entries = [...officials]
    .flatMap(([name, found]) => tellApart(found).map((one) => [name, one]))
    .map(([name, found]) => ({
      name,
      titles: [...new Set(found.flatMap(([, record]) => record.titles))],
      positions: found.flatMap(([doc]) => (doc.positions ?? []).filter((one) => one.name === name)),
      // Records of other makers may say nothing of mentions: take those of the name.
      mentions: found.some(([, record]) => record.mention_refs?.length)
        ? found.flatMap(([doc, record]) => placesOfOfficial(doc, record).map((pair) => [doc, ...pair]))
        : (persons.get(name) ?? []).map(([doc, record]) => [doc, record.start, record.end]),
    }))
    .filter(({ name, titles }) => matches(name, ...titles))
    .map(({ name, titles, positions, mentions }) =>
      make(
        "li",
        {},
        make("b", { lang: "vi" }, name),
        places(mentions),
        make(
          "ul.titles",
          { lang: "vi" },
          titles.map((title) => make("li", { "data-note": noteOn(title, positions) }, title)),
        ),
      ),
    );
  fillCard("officials", "Officials", entries, make("ul.people"), "No official is named with a title.");
}

/** What a reader should know of a position besides its title. */
function noteOn(title, positions) {
  const given = positions.filter((position) => position.title === title);
  if (given.some((position) => position.status === "appointed")) return "appointed";
  return given.length && given.every((position) => position.status === "former") ? "former" : null;
}

function showDocuments(docs) {
  const groups = groupBy(allOf(docs, "directives"), ([doc, record]) =>
    identityOf(docs, doc, record, directiveKey(record)),
  );
  const first = (found, field) => found.map(([, r]) => r[field]).find(Boolean) ?? null;
  const longest = (found) => found.map(([, r]) => r.text).sort((a, b) => b.length - a.length)[0];
  const documents = [...groups.values()].map((found) => ({
    key: directiveKey(found[0][1]),
    found,
    name: /^\d+$/.test(longest(found)) ? directiveKey(found[0][1]) : longest(found),
    date: first(found, "issued_on"),
    issuer: first(found, "issuer") ?? first(found, "issuer_name"),
    subject: first(found, "subject"),
  }));
  documents.sort((a, b) => (a.date ?? "9999").localeCompare(b.date ?? "9999"));
  let year = null;
  const entries = documents
    .filter(({ name, key, date, issuer, subject }) => matches(name, key, issuer, subject) || isOn(date))
    .map(({ name, found, date, issuer, subject }) => {
      const itsYear = date ? date.slice(0, 4) : "undated";
      const isNew = itsYear !== year;
      year = itsYear;
      return make(
        `li${date ? "" : ".undated"}`,
        isNew ? { "data-year": itsYear } : {},
        make("time", date ? { datetime: date } : {}, date && asDay(date)),
        make(
          "div",
          {},
          make("b", { lang: "vi" }, name),
          placesOf(found),
          issuer && make("div.issuer", { lang: "vi" }, issuer),
          subject && make("div.subject", { lang: "vi" }, subject),
        ),
      );
    });
  fillCard("documents", "Documents", entries, make("ol.timeline"), "No numbered document is mentioned.");
}

const LEVELS = ["central", "region", "province", "district", "commune", "village"];

function showBodies(docs) {
  // Mentions with one identity are one body, under the fullest of its names.
  const nodes = new Map();
  const ids = new Map();
  const node = (id, name) => {
    if (!nodes.has(id)) nodes.set(id, { id, name, parent: null, found: [], children: [] });
    return nodes.get(id);
  };
  for (const [doc, record] of allOf(docs, "bodies")) {
    const name = nameOrText(record);
    const body = node(identityOf(docs, doc, record, record.key ?? name), name);
    if (name.length > body.name.length) body.name = name;
    ids.set(name, body.id);
    body.found.push([doc, record]);
    body.level ??= record.level;
    body.parent ??= record.parent;
  }
  for (const body of [...nodes.values()]) {
    if (!body.parent) continue;
    const known = ids.get(body.parent) ?? body.parent.toLowerCase();
    const parent = node(nodes.has(known) ? known : body.parent, body.parent);
    body.parent = parent.id === body.id ? null : parent.id;
  }
  for (const body of nodes.values())
    if (body.parent && !isAbove(body, body.parent)) nodes.get(body.parent).children.push(body);
  const roots = [...nodes.values()].filter((body) => !body.parent || isAbove(body, body.parent));

  // Whether a body stands above the one that is said to be its parent: texts may go in circles.
  function isAbove(body, id) {
    const seen = new Set();
    for (let at = nodes.get(id); at && !seen.has(at); at = nodes.get(at.parent)) {
      if (at === body) return true;
      seen.add(at);
    }
    return false;
  }
  let number = 0;
  const size = (body) => body.found.length + body.children.reduce((sum, child) => sum + size(child), 0);
  const branch = (bodies) =>
    bodies
      .sort((a, b) => size(b) - size(a))
      .map((body) => {
        const below = branch(body.children);
        const isFound = matches(body.name, ...body.found.map(([, r]) => r.text));
        if (!below.length && !isFound) return null;
        if (isFound && body.found.length) number += 1;
        return make(
          `li${body.found.length ? "" : ".unmentioned"}`,
          {},
          make("span", { lang: "vi" }, body.name),
          placesOf(body.found),
          below.length ? make("ul", {}, below) : null,
        );
      })
      .filter(Boolean);
  // The first fork of the tree is the level, as far as texts let one know it.
  const levelOf = (body) => body.level ?? body.children.map(levelOf).find(Boolean) ?? null;
  const byLevel = groupBy(roots, levelOf);
  const entries = [...LEVELS, null].flatMap((level) => {
    const below = branch(byLevel.get(level) ?? []);
    if (!below.length || byLevel.size < 2) return below;
    return [make("li.level", {}, make("span", {}, level ?? "other"), make("ul", {}, below))];
  });
  fillCard("bodies", "Bodies", entries, make("ul.tree"), "No body is named.", number);
}

/** The last day of an ISO value, or null where it says no day: `2025-Q2` is `2025-06-30`. */
function lastDay(value) {
  const last = value.split("/").at(-1);
  const found = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?|-([QH])(\d))?(?:T.*)?$/.exec(last);
  if (!found) return null;
  const [, year, month, day, part, number] = found;
  if (day) return `${year}-${month}-${day}`;
  const months = part ? number * (part === "Q" ? 3 : 6) : Number(month ?? 12);
  return new Date(Date.UTC(Number(year), months, 0)).toISOString().slice(0, 10);
}

const asDay = (iso) => iso.split("-").reverse().join("/");

/** A field for a day; only duties that are due until then are shown. */
function untilField(shown) {
  const input = make("input", { type: "date", value: state.until });
  input.addEventListener("change", () => {
    state.until = input.value;
    shown();
  });
  return make("label.until", {}, "due until", input);
}

function showDuties(docs) {
  const entries = allOf(docs, "duties")
    .map(([doc, record]) => {
      const days = (record.due ?? []).map((value) => [lastDay(value), value]);
      const known = days.filter(([day]) => day).sort();
      return { doc, record, days, first: known[0]?.[0] ?? null };
    })
    .filter(
      ({ record }) =>
        matches(record.by, record.instruction, record.who, record.text) || isOn(...(record.due ?? [])),
    )
    .filter(({ first }) => !state.until || (first && first <= state.until))
    .sort((a, b) => (a.first ?? "9").localeCompare(b.first ?? "9"))
    .map(({ doc, record, days }) => {
      const others = (record.deadlines ?? []).filter((deadline) => deadline.kind !== "date");
      return make(
        "li",
        { lang: "vi" },
        make("span.who", {}, record.by ?? "—"),
        make("span.verb", {}, record.instruction, record.instruction && " ", place([doc, record.start, record.end], "¶")),
        make("span.whom", {}, record.who ?? "—"),
        make("span.what", { title: record.text }, make("span", {}, record.text)),
        make(
          "span.when",
          {},
          days.map(([day, value]) => make("time.deadline", {}, day === value ? asDay(day) : value)),
          others.map((deadline) => make("span.deadline", {}, deadline.text)),
          (record.under ?? []).map((document) => make("span.invoked", {}, document)),
        ),
      );
    });
  fillCard("duties", "Who is to do what", entries, make("ol.orders"), "No duty is told.");
  $("#duties h2").append(untilField(() => showDuties(docs)));
}

/** The kinds that say that their records are to be listed, where there are any. */
const listedIn = (docs) =>
  ALL_KINDS.filter(({ key, isListed }) => isListed && docs.some((doc) => doc[key]?.length));

/** A value in the words of a reader; the text that calls itself `this`, by its number or name. */
function said(doc, value) {
  if (value === "this") return doc.header?.symbol ?? nameOf(doc, docs.indexOf(doc));
  return shown(value)?.replaceAll("_", " ");
}

/** A card for each of these kinds: a row for each record, with the fields that it shows. */
function showLists(chosen) {
  $("#lists").replaceChildren();
  for (const { key, title, shown: fields } of listedIn(docs)) {
    const id = `list-${key}`;
    $("#lists").append(make("section.card", { id }));
    const entries = allOf(chosen, key)
      .map(([doc, record]) => [doc, record, fields.map((field) => said(doc, record[field])).filter((value) => value && value !== record.text)])
      .filter(([, record, values]) => matches(record.text, ...values))
      .map(([doc, record, values]) =>
        make(
          "li",
          { lang: "vi" },
          record.text ?? values.join(" · "),
          Number.isInteger(record.start) ? place([doc, record.start, record.end], "¶") : null,
          record.text ? make("div.subject", {}, values.join(" · ")) : null,
        ),
      );
    fillCard(id, title, entries, make("ul.people"), "None.");
  }
}
