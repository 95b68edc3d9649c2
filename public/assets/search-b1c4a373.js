// Searches by substring: Thai needs no word cutter then. Every word it shows stands in the page.
const find = (id) => document.getElementById("search_" + id);
const [form, field, status, results, list, more, rest] =
  ["form", "query", "status", "results", "list", "more", "rest"].map(find);
const words = form.dataset;
const PAGE = 20; // results shown at once
const BATCH = 4e6; // bytes loaded at once
let [turn, terms, found, batches, typing] = [0, [], [], 1];

// The form in which texts are compared. It keeps the length, so that places in it are places in the text shown.
const fold = (text) => text.replace(/İ/g, "I").toLowerCase().replace(/[๐-๙]/g, (digit) => digit.charCodeAt() & 15)
  .replace(/[“”„«»]/g, '"').replace(/[‘’]/g, "'").replace(/[‐-—]/g, "-");

// What the build has done to the texts: one kind of space, nothing invisible, one spelling of ำ and แ.
const tidy = (text) => text.normalize("NFC").replace(/[\xad\u200b-\u200f\u2060\ufeff]/g, "")
  .replace(/\u0e4d([่-๋]?)า/g, "$1ำ").replace(/เเ/g, "แ").replace(/\s+/g, " ");

// Words and quoted phrases, each once; a phrase that isn't closed goes to the end.
const termsOf = (query) => {
  const all = [...fold(tidy(query)).matchAll(/"([^"]*)"?|[^\s"]+/g)];
  return [...new Set(all.map(([word, phrase = word]) => phrase.trim()).filter(Boolean))].slice(0, 12);
};

const printed = (number) => String(number).replace(/\d/g, (digit) => words.digits[digit]);
const isOwn = (part) => part.language === words.lang;

// The index is a list of parts, each a file of pages. What failed to load is tried again next time.
const home = new URL(words.index, location);
const loaded = new Map();
const load = (address, keep, cache) => {
  const answer = loaded.get(address) || fetch(new URL(address, home), { cache })
    .then((answer) => answer.ok ? answer.json() : Promise.reject()).then(keep);
  loaded.set(address, answer);
  answer.catch(() => loaded.delete(address));
  return answer;
};
const allParts = () => load("index.json", ({ parts }) => parts.sort((a, b) => isOwn(b) - isOwn(a)), "no-cache");
// A page's texts are its title, then each heading and the words below it.
const pagesOf = (part) => load(part.file, ({ pages }) => pages.map((page) => {
  const texts = [page.title, ...page.text.flatMap(([, ...both]) => both)].map((text) => text.normalize("NFC"));
  return { ...page, part, texts, folded: texts.map(fold) };
}));

// How well a page answers and under which heading; nothing when it lacks a term.
const judge = (page) => {
  if (!terms.every((term) => page.folded.some((text) => text.includes(term)))) return [];
  const count = (at) => terms.filter((term) => page.folded[at].includes(term)).length;
  let [best, most, heads] = [1, 0, count(0) * 4];
  for (let at = 1; at < page.folded.length; at += 2) {
    const here = count(at) + count(at + 1) * 2;
    heads += count(at);
    if (here > most) [best, most] = [at, here];
  }
  return [{ page, best, score: heads * 2 + most - (page.kind === "overview") * 2 + isOwn(page.part) * 1e3 }];
};

// Where the terms stand in a text, without overlaps.
const hits = (text) => {
  const all = [];
  for (const term of terms) {
    for (let at = -1; (at = text.indexOf(term, at + 1)) >= 0;) all.push([at, at + term.length]);
  }
  let end = 0;
  return all.sort(([a, b], [c, d]) => a - c || d - b).filter(([from, to]) => from >= end && (end = to));
};

const make = (name, style, ...parts) => {
  const element = document.createElement(name);
  element.className = style;
  element.append(...parts);
  return element;
};

const mark = (text, ranges, from = 0, to = text.length) => {
  const parts = [];
  for (const [start, end] of ranges) {
    if (start < from || end > to) continue;
    parts.push(text.slice(from, start), make("mark", "", text.slice(start, end)));
    from = end;
  }
  return [...parts, text.slice(from, to)];
};

// Cut at a space when one is near, and never between a letter and its marks.
const cut = (text, at) => {
  if (at <= 0) return 0;
  const space = text.slice(at, at + 15).indexOf(" ");
  if (space >= 0) return at + space;
  while (/^[\p{M}\udc00-\udfffาำ]/u.test(text.slice(at, at + 1))) at += 1;
  return at;
};

const excerpt = (text, ranges) => {
  const parts = [];
  let end = 0;
  for (const [from, to] of ranges.length ? ranges : [[0, 0]]) {
    if (to < end || parts.length > 9) continue;
    let start = Math.min(from, cut(text, from - 60));
    if (start < end + 30) start = end; else parts.push(" … ");
    end = Math.max(to, cut(text, to + 110));
    parts.push(...mark(text, ranges, start, end));
  }
  return make("p", "search-excerpt", ...parts, end < text.length ? " …" : "");
};

const entry = ({ page, best }) => {
  const { part, texts, folded } = page;
  const marked = (at, show = mark) => show(texts[at], hits(folded[at]));
  const link = make("a", "entry-title", ...marked(0));
  const anchor = page.text[(best - 1) / 2]?.[0];
  link.href = new URL("../" + page.address, home) + (anchor ? "#" + encodeURIComponent(anchor) : "");
  const kind = form.querySelector(`option[value="${page.kind}"]`);
  const facts = [[kind?.text], [part.year && printed(part.year)], texts[best] ? marked(best) : []];
  const spans = facts.filter(([text]) => text != null).map((parts) => make("span", "", ...parts));
  const item = make("li", "", link, make("p", "details", ...spans));
  if (texts[best + 1]) item.append(marked(best + 1, excerpt));
  if (!isOwn(part)) item.lang = part.language;
  return item;
};

const showMore = () => {
  const from = list.children.length;
  list.append(...found.slice(from, from + PAGE).map(entry));
  more.hidden = from + PAGE >= found.length;
  return list.children[from];
};

const show = (state, message) => {
  words.state = state;
  results.hidden = state !== "found";
  find("none").hidden = state !== "none";
  find("places").hidden = state === "found";
  status.textContent = message;
};

// A search that a later one has overtaken shows nothing.
const search = async () => {
  const mine = ++turn;
  terms = termsOf(field.value);
  if (!terms.length) return show("empty", "");
  const { year, kind } = Object.fromEntries(new FormData(form));
  words.state = "loading";
  const waiting = setTimeout(() => status.textContent = words.loading, 300);
  try {
    const parts = (await allParts()).filter((part) => !year || part.year === +year);
    let bytes = 0;
    const taken = parts.filter((part) => (bytes += part.bytes) - part.bytes < BATCH * batches);
    const pages = (await Promise.all(taken.map(pagesOf))).flat().filter((page) => !kind || page.kind === kind);
    if (mine < turn) return;
    found = pages.flatMap(judge).sort((a, b) => b.score - a.score);
    list.replaceChildren();
    showMore();
    rest.hidden = taken.length === parts.length;
    const say = (text, n, m) => text.replace("{n}", printed(n)).replace("{m}", printed(m));
    const partial = rest.hidden ? "" : say(words.partial, taken.length, parts.length);
    show(found.length || partial ? "found" : "none", `${say(words.found, found.length)} ${partial}`);
  } catch {
    if (mine === turn) show("failed", words.failed);
  } finally {
    clearTimeout(waiting);
  }
};

// The address holds the search, so that it can be kept and shared.
const begin = (how) => {
  clearTimeout(typing);
  batches = 1;
  const asked = new URLSearchParams([...new FormData(form)].filter(([, value]) => value));
  if ("?" + asked !== location.search) history[how](null, "", "?" + asked);
  search();
};
const recall = () => {
  const asked = new URLSearchParams(location.search);
  for (const control of form) {
    control.value = asked.get(control.name) || "";
    if (control.selectedIndex < 0) control.value = "";
  }
  search();
};

form.oninput = () => {
  clearTimeout(typing);
  typing = setTimeout(begin, 250, "replaceState");
};
form.onsubmit = (event) => {
  event.preventDefault();
  begin("pushState");
};
more.onclick = () => showMore().firstChild.focus();
rest.onclick = () => {
  batches += 1;
  search().then(() => field.focus());
};
onpopstate = recall;
find("filters").hidden = false;
recall();
