// Sorts and filters tables. Without it they are whole and stand as they are.
"use strict";
(() => {
  const MOST = 200;
  const lang = document.documentElement.lang;
  const collator = new Intl.Collator(lang, { numeric: true });
  const arabic = (text) => text.replace(/[\u0e50-\u0e59]/g, (digit) => digit.charCodeAt(0) - 0xe50);
  const folded = (text) => arabic(text.normalize("NFC")).toLowerCase().replace(/[\s,]+/g, "");

  // What a cell is sorted by: a number, a day or a text; null where there is none.
  const sortKey = (text, kind) => {
    if (kind === "text" || !text) return text || null;
    const number = Number(arabic(text).replace(/,/g, ""));
    return Number.isNaN(number) ? text : number;
  };

  // Numbers before texts, in both directions what is empty last.
  const compare = (left, right, sign) => {
    if (left === null || right === null) return (left === null) - (right === null);
    const isText = typeof left === "string";
    if (isText !== (typeof right === "string")) return sign * (isText ? 1 : -1);
    return sign * (isText ? collator.compare(left, right) : left - right);
  };

  const printers = (digits) => {
    const locale = `${lang}-u-nu-${digits === "thai" ? "thai" : "latn"}`;
    const number = (options) => new Intl.NumberFormat(locale, options).format;
    const day = new Intl.DateTimeFormat(lang === "th" ? locale.replace("-u-", "-u-ca-buddhist-") : "en-GB",
      { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
    return {
      integer: number({}), ordinal: number({ useGrouping: false }), text: String,
      decimal: number({ minimumFractionDigits: 2, maximumFractionDigits: 2 }),
      date: (value) => (/^\d{4}-\d\d-\d\d$/.test(value) ? day.format(new Date(value)) : value),
    };
  };

  const enhance = (box) => {
    const words = box.dataset;
    const print = printers(words.digits);
    const heads = [...box.querySelectorAll("thead th")];
    const body = box.querySelector("tbody");
    const standing = [...body.rows];
    let rows, loading, isPart, column = -1, sign = 1;

    const rowOfPage = (element) => {
      const keys = heads.map((head, index) => {
        const cell = element.cells[index];
        return cell.querySelector("time")?.dateTime ?? sortKey(cell.textContent.trim(), head.dataset.kind);
      });
      return { keys, text: folded(element.textContent), element: () => element };
    };

    const rowOfFile = (row) => {
      const keys = heads.map((head) => row[head.dataset.key]);
      const texts = keys.map((value, index) => {
        const { kind } = heads[index].dataset;
        if (value === null) return "";
        return typeof value === "number" || kind === "date" ? print[kind](value) : value;
      });
      const element = () => {
        const made = document.createElement("tr");
        texts.forEach((text, index) => {
          const cell = made.insertCell();
          if (typeof keys[index] === "number") cell.className = "number";
          cell.dataset.label = heads[index].textContent;
          cell.textContent = text;
        });
        return made;
      };
      return { keys, text: folded(texts.join("")), element };
    };

    // All rows: those of the page, or those of the file when the page has a part of them.
    const load = async () => {
      loading ??= words.source
        ? fetch(words.source).then((file) => file.json()).then((table) => table.rows.map(rowOfFile)).catch(() => null)
        : Promise.resolve(null);
      const all = await loading;
      isPart = words.source && !all;
      rows ??= all ?? standing.map(rowOfPage);
    };

    const summary = (found) => {
      const count = print.integer;
      return `${words.found} ${count(found)} ${words.of} ${count(rows.length)} ${words.rows}`
        + (found > MOST ? ` · ${words.first} ${count(MOST)} ${words.rows}` : "") + (isPart ? ` · ${words.page}` : "");
    };

    const update = async () => {
      await load();
      const wanted = folded(field.value);
      const found = rows.filter((row) => row.text.includes(wanted));
      if (column >= 0) found.sort((left, right) => compare(left.keys[column], right.keys[column], sign));
      const isResting = !wanted && column < 0;
      body.replaceChildren(...(isResting ? standing : found.slice(0, MOST).map((row) => row.element())));
      status.textContent = isResting ? "" : summary(found.length);
      if (!words.source || isPart) return;
      for (const part of document.querySelectorAll(".pagination, .table-range")) part.hidden = !isResting;
    };

    const sort = (...by) => {
      [column, sign] = by;
      order.value = column < 0 ? "" : `${column} ${sign}`;
      heads.forEach((head, place) => {
        if (place === column) head.setAttribute("aria-sort", sign > 0 ? "ascending" : "descending");
        else head.removeAttribute("aria-sort");
      });
      update();
    };

    const make = (name, parent, properties) => {
      const element = Object.assign(document.createElement(name), properties);
      parent.append(element);
      return element;
    };
    const tools = box.querySelector(".table-tools");
    const field = make("input", make("label", tools, { textContent: words.filter + " " }), { type: "search" });
    const status = make("p", tools, { role: "status" });
    field.addEventListener("input", update);
    const order = make("select", make("label", tools, { textContent: words.order + " ", className: "table-order" }), {});
    make("option", order, { value: "", textContent: words.standing });
    order.addEventListener("change", () => sort(...(order.value ? order.value.split(" ").map(Number) : [-1, 1])));
    const buttons = heads.map((head, index) => {
      const title = head.textContent;
      for (const [way, word] of [[1, words.up], [-1, words.down]])
        make("option", order, { value: `${index} ${way}`, textContent: `${title} (${word})` });
      head.textContent = "";
      const button = make("button", head, { type: "button", textContent: title });
      // Upwards, downwards, as it was.
      button.addEventListener("click", () => sort(...(column !== index ? [index, 1] : sign > 0 ? [index, -1] : [-1, 1])));
      return button;
    });
    // On a narrow screen the heads are out of sight, so that the keyboard must not stop there.
    const narrow = matchMedia("screen and (max-width: 40rem)");
    const disable = () => buttons.forEach((button) => { button.disabled = narrow.matches; });
    narrow.addEventListener("change", disable);
    disable();
  };

  document.querySelectorAll(".data-table[data-filter]").forEach(enhance);
})();
