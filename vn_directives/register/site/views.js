"use strict";

// One function a page; each gives the elements of <main>.

const link = (page, id, text) => el("a", { href: `#/${page}/${encodeURIComponent(id)}` }, text);
const soft = (text) => (text ? el("span", { class: "soft" }, text) : null);
const joined = (...parts) => parts.filter(Boolean).join(" · ");
// One day, or a period.
const days = (from, to) => (from && to && from !== to ? `${from} – ${to}` : from || to);
const inTexts = (n) => (Number(n) === 1 ? "1 text" : `${n} texts`);
const LISTED = 100; // entries that a list shows at once

const views = {};

function sources(list) {
  if (!list || !list.length) return null;
  const box = el("div", { class: "sources" });
  const one = (source) => {
    const href = `#/text/${source.text_id}?${source.start}-${source.end}`;
    const day = source.day ? `${source.day} ` : "";
    const sentence = source.sentence.replace(/\s+/g, " ");
    return el("p", {}, el("a", { href }, `${day}${source.text}`), ` ${sentence}`);
  };
  list.slice(0, 2).forEach((source) => box.append(one(source)));
  if (list.length > 2) {
    const more = el("details", {}, el("summary", {}, `${list.length - 2} more`));
    list.slice(2).forEach((source) => more.append(one(source)));
    box.append(more);
  }
  return box;
}

function listed(rows, item) {
  const list = el("ul", { class: "plain" });
  const add = (from) => {
    rows.slice(from, from + LISTED).forEach((row) => list.append(el("li", {}, ...item(row))));
    if (rows.length > from + LISTED) {
      const button = el("button", {}, `${rows.length - from - LISTED} more`);
      const holder = el("li", {}, button);
      button.onclick = () => { holder.remove(); add(from + LISTED); };
      list.append(holder);
    }
  };
  add(0);
  return rows.length ? list : el("p", { class: "soft" }, "Nothing found.");
}

const items = {
  persons: (row, title = 0) => [link("person", row.person_id, row.name), " ",
    soft(joined(row.titles && row.titles[title], inTexts(row.texts)))],
  documents: (row) => [link("document", row.document_id, row.symbol || row.document_id), " ",
    soft(joined(row.issuer, row.issued_on, inTexts(row.texts))), el("br"), row.subject || ""],
  bodies: (row) => [link("body", row.body_id, row.name), " ",
    soft(joined(row.place_path, inTexts(row.texts)))],
  roles: (row) => [row.title, " ", soft(period(row)), sources(row.sources)],
  duties: (row) => [el("b", {}, days(row.due_from, row.due_to)), " ",
    row.body_id ? link("body", row.body_id, row.who) : row.who || "?", ": ", row.action,
    row.by_whom ? soft(" · by ") : "",
    row.by_person_id ? link("person", row.by_person_id, row.by_whom) : soft(row.by_whom),
    sources(row.sources)],
};

const period = (row) => {
  const seen = row.first_seen ? `seen ${days(row.first_seen, row.last_seen)}` : null;
  const stated = row.held_from || row.held_to
    ? joined(row.held_from && `from ${row.held_from}`, row.held_to && `to ${row.held_to}`) : null;
  const former = row.former_seen ? `former by ${row.former_seen}` : null;
  return joined(row.status, stated, seen, former);
};

function positions(rows, byPerson) {
  const bars = rows.map((row) => ({
    label: byPerson ? `${row.name}, ${row.title}` : row.title,
    href: byPerson ? `#/person/${encodeURIComponent(row.person_id)}`
      : row.body_id ? `#/body/${encodeURIComponent(row.body_id)}` : location.hash,
    span: span(row), past: row.status === "former", open: row.held_from && !row.held_to,
  }));
  const list = listed(rows, (row) => [
    byPerson ? link("person", row.person_id, row.name) : null, byPerson ? ", " : null,
    row.body_id && !byPerson ? link("body", row.body_id, row.title) : row.title, " ",
    soft(period(row)),
    row.document_id ? el("div", {}, link("document", row.document_id, row.document_id)) : null,
    sources(row.sources),
  ]);
  return [timeline(bars.slice(0, 40)), list];
}

views.home = (register) => {
  const numbers = el("ul", { class: "numbers" });
  for (const kind of ["texts", "persons", "documents", "bodies", "duties"]) {
    const what = { duties: "duties with a day", persons: "officials" }[kind] || kind;
    numbers.append(el("li", {}, el("b", {}, register.index[kind].length.toLocaleString()), what));
  }
  const shown = (kind) => listed(register.index[kind].slice(0, 10), items[kind]);
  return [el("h1", {}, "What the texts say"), numbers,
    el("h2", {}, "Officials in most texts"), shown("persons"),
    el("h2", {}, "Documents in most texts"), shown("documents")];
};

// The number of the title in which, or in it and what the row is called, all words stand; 0 where
// they stand in what it is called; -1 where they do not.
function foundIn(row, words) {
  const [head, ...titles] = row.search.split("\n");
  const left = words.filter((word) => !head.includes(word));
  return left.length ? titles.findIndex((title) => left.every((word) => title.includes(word))) : 0;
}

views.search = (register, asked) => {
  const plain = register.plain(asked);
  const words = plain.split(/\s+/);
  const isLater = (row) => Number(!row.search.split("\n", 1)[0].includes(plain));
  const made = [el("h1", {}, `Search: ${asked}`)];
  for (const [kind, title] of [["persons", "Officials"], ["documents", "Documents"],
    ["bodies", "Bodies"]]) {
    const found = register.index[kind].map((row) => [row, foundIn(row, words)])
      .filter(([, number]) => number >= 0).sort(([a], [b]) => isLater(a) - isLater(b));
    made.push(el("h2", {}, `${title} (${found.length})`),
      listed(found, ([row, number]) => items[kind](row, number)));
  }
  return made;
};

views.persons = (register) => [el("h1", {}, "Officials"),
  listed(register.index.persons, items.persons)];
views.documents = (register) => [el("h1", {}, "Documents"),
  listed(register.index.documents, items.documents)];

views.person = async (register, id) => {
  const row = register.find("persons", id);
  const detail = await register.detail("persons", id);
  const made = [el("h1", {}, row.name),
    el("p", {}, soft(joined(row.born && `born ${row.born}`, row.died && `died ${row.died}`,
      inTexts(row.texts), days(row.first_day, row.last_day)))),
    el("h2", {}, "Positions"), ...positions(detail.positions, false)];
  if (detail.roles.length) {
    made.push(el("h2", {}, "Roles whose body no text tells"), listed(detail.roles, items.roles));
  }
  if (detail.duties.length) {
    made.push(el("h2", {}, "Told others to"), listed(detail.duties, items.duties));
  }
  return made;
};

views.document = async (register, id) => {
  const row = register.find("documents", id);
  const detail = await register.detail("documents", id);
  const name = (other) => {
    const found = register.find("documents", other);
    return (found && found.symbol) || other;
  };
  const shown = ({ field, value }) => {
    const body = field === "issuer_id" && register.find("bodies", value);
    return body ? link("body", value, body.name) : value;
  };
  const facts = el("dl");
  const fields = new Map(); // the best value of each field comes first
  detail.statements.forEach((said) => {
    fields.set(said.field, [...(fields.get(said.field) || []), said]);
  });
  for (const [field, values] of fields) {
    const [best, ...others] = values.map((said) => [shown(said), " ", soft(inTexts(said.texts))]);
    const more = others.length ? el("details", {}, el("summary", {}, `${others.length} more`),
      ...others.map((other) => el("p", {}, ...other))) : null;
    facts.append(el("dt", {}, field === "issuer_id" ? "body" : field.replace("_", " ")), el("dd", {}, ...best, more));
  }
  const made = [el("h1", {}, joined(row.symbol || id, row.subject)), facts];
  if (row.text_id) made.push(el("p", {}, link("text", row.text_id, "The text itself")));
  if (detail.relations.length) {
    made.push(el("h2", {}, "Relations"), graph(id, detail.relations, name),
      listed(detail.relations, (r) => [link("document", r.from_id, name(r.from_id)),
        ` ${r.type.replace("_", " ")} `, link("document", r.to_id, name(r.to_id)),
        sources(r.sources)]));
  }
  made.push(el("h2", {}, "Cited in"), listed(detail.sources, (s) => [sources([s])]));
  return made;
};

views.bodies = (register) => {
  const nodes = new Map();
  const roots = [];
  const places = new Map();
  for (const row of register.index.bodies) nodes.set(row.body_id, { row, inner: [] });
  for (const node of nodes.values()) {
    const parent = nodes.get(node.row.parent_id);
    if (parent) parent.inner.push(node); else roots.push(node);
  }
  for (const node of roots) {
    const path = node.row.place_path || "Central and other";
    if (!places.has(path)) places.set(path, []);
    places.get(path).push(node);
  }
  const tree = (list) => el("ul", { class: "tree" }, ...list.map((node) => el("li", {},
    link("body", node.row.body_id, node.row.name), " ", soft(inTexts(node.row.texts)),
    node.inner.length ? tree(node.inner) : null)));
  const made = [el("h1", {}, "Bodies")];
  for (const path of [...places.keys()].sort((a, b) => a.localeCompare(b, "vi"))) {
    const holder = el("details", {}, el("summary", {}, `${path} (${places.get(path).length})`));
    holder.addEventListener("toggle", () => {
      if (holder.open && holder.children.length === 1) holder.append(tree(places.get(path)));
    });
    if (places.size < 12) holder.open = true;
    made.push(holder);
  }
  return made;
};

views.body = async (register, id) => {
  const row = register.find("bodies", id);
  const detail = await register.detail("bodies", id);
  const inner = register.index.bodies.filter((other) => other.parent_id === id);
  const made = [el("h1", {}, row.name), el("p", {}, soft(joined(row.place_path, id)))];
  if (row.parent_id && register.find("bodies", row.parent_id)) {
    made.push(el("p", {}, "Part of ",
      link("body", row.parent_id, register.find("bodies", row.parent_id).name)));
  }
  made.push(el("h2", {}, "Who held what"), ...positions(detail.positions, true));
  if (inner.length) made.push(el("h2", {}, "Its organs"), listed(inner, items.bodies));
  if (detail.issued.length) {
    made.push(el("h2", {}, "Issued"), listed(detail.issued.map((one) =>
      register.find("documents", one)), items.documents));
  }
  if (detail.duties.length) made.push(el("h2", {}, "Told to"), listed(detail.duties, items.duties));
  return made;
};

views.duties = (register) => {
  const inputs = { from: el("input", { type: "date" }), to: el("input", { type: "date" }),
    words: el("input", { type: "search", placeholder: "Who, what, by whom" }) };
  const holder = el("div");
  const show = () => {
    const words = register.plain(inputs.words.value);
    const rows = register.index.duties.filter((row) =>
      (!inputs.from.value || row.due_to >= inputs.from.value)
      && (!inputs.to.value || (row.due_from || row.due_to) <= inputs.to.value)
      && (!words || register.plain(joined(row.who, row.action, row.by_whom)).includes(words)));
    holder.replaceChildren(el("p", { class: "soft" }, `${rows.length} duties with a day`),
      listed(rows, items.duties));
  };
  Object.values(inputs).forEach((input) => input.addEventListener("input", show));
  show();
  return [el("h1", {}, "Duties by due date"), el("div", { class: "filters" },
    el("label", {}, "From", inputs.from), el("label", {}, "To", inputs.to),
    el("label", {}, "Words", inputs.words)), holder];
};

views.text = async (register, id, range) => {
  const row = register.find("texts", id);
  const text = Array.from(await register.detail("texts", id)); // offsets count characters
  const [start, end] = (range || "0-0").split("-").map(Number);
  const mark = el("mark", {}, text.slice(start, end).join(""));
  setTimeout(() => { if (end) mark.scrollIntoView({ block: "center" }); });
  return [el("h1", {}, row.title || row.name), el("p", {}, soft(joined(row.name, row.day))),
    el("pre", { class: "text" }, text.slice(0, start).join(""), mark, text.slice(end).join(""))];
};
