"use strict";

// Elements and drawings. Whatever comes from a text becomes a text node.

function el(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes || {})) {
    if (value !== null && value !== undefined) made.setAttribute(key, value);
  }
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
}

function svg(name, attributes, ...children) {
  const made = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes || {})) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

const DAY = 86400000;
const time = (day) => (day ? Date.parse(day) : NaN);
const cut = (text, most) => (text.length > most ? text.slice(0, most - 1) + "…" : text);

const state = (value) => (value ? value.split("/")[0].slice(0, 10) : null);

// The days of a position: what the texts state, else when they see it.
function span(row) {
  const begin = time(state(row.held_from)) || time(row.first_seen) || time(row.former_seen);
  const end = time(state(row.held_to)) || time(row.last_seen) || begin;
  return [begin, Math.max(begin, end)];
}

// Letters stay readable on a telephone: a drawing is as wide as the page, not scaled down.
const room = () => Math.max(280, Math.min(720, document.getElementById("main").clientWidth - 32));
const LETTER = 7.4; // about the width of a letter

// Rows over time, one bar each: {label, href, span, past, open}; a line below says what bars mean.
function timeline(rows) {
  const known = rows.filter((row) => !Number.isNaN(row.span[0]));
  if (!known.length) return null;
  let first = Math.min(...known.map((row) => row.span[0])) - 90 * DAY;
  let last = Math.max(...known.map((row) => row.span[1])) + 90 * DAY;
  const width = room();
  const x = (at) => 4 + ((at - first) / (last - first)) * (width - 8);
  const isLong = known.length > 9; // the years stand above the bars, and below many
  const height = known.length * 40 + (isLong ? 44 : 24);
  const drawn = svg("svg", { viewBox: `0 0 ${width} ${height}`, role: "img" });
  const from = new Date(first).getUTCFullYear() + 1;
  const to = new Date(last).getUTCFullYear();
  const step = Math.max(1, Math.ceil(((to - from) * 50) / width));
  for (let year = from; year <= to; year += step) {
    const at = x(Date.UTC(year, 0, 1));
    drawn.append(
      svg("line", { class: "line", x1: at, x2: at, y1: 20, y2: height - (isLong ? 18 : 0) }),
      ...(isLong ? [14, height - 4] : [14]).map((y) =>
        svg("text", { class: "soft", x: Math.min(at + 2, width - 34), y }, String(year))),
    );
  }
  known.forEach((row, n) => {
    const y = n * 40 + 24;
    const left = x(row.span[0]);
    const right = Math.max(x(row.span[1]), left + 6);
    const label = cut(row.label, Math.floor((width - 8) / LETTER));
    const starts = Math.max(4, Math.min(left, width - label.length * LETTER));
    const bar = svg("rect", { class: (row.past ? "past" : "bar") + (row.open ? " open" : ""), x: left, y: y + 18, rx: 3,
      width: right - left, height: 10 });
    const text = svg("text", { x: starts, y: y + 13 }, label);
    drawn.append(svg("a", { href: row.href }, text, bar));
  });
  const key = joined(known.some((row) => row.past) && "grey: held no longer",
    known.some((row) => row.open) && "pale: no end is told");
  return el("figure", {}, drawn, key ? el("figcaption", { class: "soft" }, key) : null);
}

// A document in the middle, what it rests on below, what acts on it above.
function graph(own, relations, name) {
  const above = relations.filter((r) => r.to_id === own).slice(0, 8);
  const below = relations.filter((r) => r.from_id === own).slice(0, 8);
  if (!above.length && !below.length) return null;
  const width = room(), rowHeight = 44;
  const left = Math.min(180, width * 0.35), box = Math.min(300, width - left - 8);
  const height = (above.length + below.length + 1) * rowHeight + 8;
  const drawn = svg("svg", { viewBox: `0 0 ${width} ${height}`, role: "img" });
  const node = (id, x, y, isOwn) => {
    const frame = svg("rect", { class: isOwn ? "node own" : "node", x, y, rx: 6, width: box,
      height: 32 });
    const label = svg("text", { x: x + 10, y: y + 21 }, cut(name(id), Math.floor(box / LETTER) - 3));
    drawn.append(svg("a", { href: `#/document/${encodeURIComponent(id)}` }, frame, label));
  };
  const middle = above.length * rowHeight + 4;
  const join = (relation, x, y, upward) => {
    const at = upward ? middle : middle + 32;
    drawn.append(svg("path", { class: "line", d: `M 20 ${at} V ${y + 16} H ${x}` }));
    drawn.append(svg("text", { class: "soft", x: 26, y: y + 12 }, relation.type.replace("_", " ")));
  };
  above.forEach((relation, n) => {
    join(relation, left, n * rowHeight + 4, true);
    node(relation.from_id, left, n * rowHeight + 4, false);
  });
  below.forEach((relation, n) => {
    const y = middle + (n + 1) * rowHeight;
    join(relation, left, y, false);
    node(relation.to_id, left, y, false);
  });
  node(own, 4, middle, true);
  return drawn;
}
