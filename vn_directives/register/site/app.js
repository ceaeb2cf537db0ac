"use strict";

// The data, and which page is shown: #/page/id?rest.

const register = {
  blocks: new Map(),
  waiting: new Map(),
  numbers: {},

  put(name, value) {
    this.blocks.set(name, value);
  },

  load(name) {
    if (!this.waiting.has(name)) {
      this.waiting.set(name, new Promise((resolve, reject) => {
        const script = el("script", { src: `data/${name}.js` });
        script.onload = () => resolve(this.blocks.get(name));
        script.onerror = () => reject(new Error(`data/${name}.js is missing`));
        document.head.append(script);
      }));
    }
    return this.waiting.get(name);
  },

  async start() {
    this.index = await this.load("index");
    const keys = { texts: "text_id", persons: "person_id", documents: "document_id",
      bodies: "body_id" };
    for (const [kind, key] of Object.entries(keys)) {
      this.numbers[kind] = new Map(this.index[kind].map((row, n) => [row[key], n]));
    }
  },

  find(kind, id) {
    return this.index[kind][this.numbers[kind].get(id)];
  },

  async detail(kind, id) {
    const size = kind === "texts" ? this.index.sizes.texts : this.index.sizes.block;
    const block = await this.load(`${kind}-${Math.floor(this.numbers[kind].get(id) / size)}`);
    return block[id];
  },

  plain(text) {
    const marks = /[\u0300-\u036f]/g;
    const letters = text.toLowerCase().replace(/đ/g, "d").normalize("NFD").replace(marks, "");
    return letters.replace(/[^a-z0-9]+/g, " ").trim();
  },
};

async function show() {
  const [path, rest] = location.hash.replace(/^#\/?/, "").split("?");
  const [page, id] = path.split("/");
  const main = document.getElementById("main");
  const search = document.getElementById("search");
  const asked = page === "search" && id ? decodeURIComponent(id) : "";
  if (search.value !== asked) search.value = asked;
  const view = Object.hasOwn(views, page || "home") ? views[page || "home"] : views.home;
  try {
    const made = await view(register, id ? decodeURIComponent(id) : "", rest);
    main.replaceChildren(...made.filter(Boolean));
    if (page !== "text") window.scrollTo(0, 0);
    const heading = main.querySelector("h1");
    document.title = heading ? heading.textContent : "Register";
  } catch (error) {
    main.replaceChildren(el("p", {}, `Not in this register (${error.message}).`));
  }
}

document.getElementById("search").addEventListener("input", (event) => {
  location.hash = event.target.value ? `#/search/${encodeURIComponent(event.target.value)}` : "#/";
});
window.addEventListener("hashchange", show);
register.start().then(show, (error) => {
  document.getElementById("main").replaceChildren(el("p", {}, error.message));
});
