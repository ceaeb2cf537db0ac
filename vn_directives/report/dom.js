"use strict";
// Building the page. Every string reaches it through a text node: nothing is parsed as markup.

const $ = (selector, root = document) => root.querySelector(selector);

/** An element: `make("b.big", {title: "x"}, "text", child, …)`; null children are left out. */
function make(tag, attributes = {}, ...children) {
  const [name, ...classes] = tag.split(".");
  const element = document.createElement(name);
  element.className = classes.join(" ");
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else if (value !== null && value !== undefined) element.setAttribute(key, value);
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return element;
}

/** A text without marks and in lower case: what is compared when one searches. */
const fold = (text) =>
  text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[đĐ]/g, "d").toLowerCase();

const folded = new Map();

/** `fold` of a text that is compared again at every key. */
function foldOnce(text) {
  if (!folded.has(text)) folded.set(text, fold(text));
  return folded.get(text);
}

const count = (number, one, many) => `${number.toLocaleString("en")} ${number === 1 ? one : many}`;

/** Groups of items, in the order of the first of each. */
function groupBy(items, keyOf) {
  const groups = new Map();
  for (const item of items) {
    const key = keyOf(item);
    if (!groups.has(key)) groups.set(key, []);
    groups.get(key).push(item);
  }
  return groups;
}
