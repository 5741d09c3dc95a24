/* The search page: results as one types, filters, an address to share. Texts come from the page (data-* of #search),
   never from here. The index is loaded when the reader first wants it; nothing is sent anywhere. */
(function () {
  "use strict";
  var box = document.getElementById("search");
  if (!box) { return; }
  var input = box.querySelector("input[type=search]"), list = document.getElementById("search-results");
  var said = document.getElementById("search-said"), more = document.getElementById("search-more");
  var filters = document.getElementById("search-filters"), none = document.getElementById("search-none");
  var FILTERS = { year: "y", unit: "u", kind: "k", status: "s" }, PAGE = 20;
  var papers = document.getElementById("search-papers"), later = [];
  var chosen = { year: [], unit: [], kind: [], status: [] }, shown = PAGE, waiting = [], state = "idle", timer = 0;

  function say(key, values) {
    return box.dataset[key].replace(/\{(\w+)\}/g, function (whole, name) { return values[name]; });
  }

  function load(src, then) {
    var script = document.createElement("script");
    script.src = src;
    script.onload = then;
    script.onerror = then;
    document.head.appendChild(script);
  }

  /* Called by rules.js, which stands after this script in the page and before the newest year's index. */
  window.siteSearchRules = function (told) {
    window.siteFold.prepare(told.rules);
    waiting = told.shards.slice();
    later = told.papers.slice();
    papers.closest("p").hidden = !later.length;
    if (papers.checked) { waiting = waiting.concat(later.splice(0)); }
  };

  /* The newest year stands in the page already; the others come, all at once, when the reader first searches. */
  function wake() {
    if (state !== "idle") { return; }
    state = "loading";
    others();
  }

  function others() {
    var coming = waiting.length;
    if (!coming) { state = "done"; }
    search();
    waiting.splice(0).forEach(function (name) {
      load(name, function () { coming -= 1; if (!coming) { inSlices(others); } });
    });
  }

  function inSlices(then) {
    if (window.siteFind.prepare(60)) { setTimeout(function () { inSlices(then); }, 0); } else { then(); }
  }

  /* What the papers say is a second part: loaded once, when the reader asks for it. */
  papers.addEventListener("change", function () {
    if (!papers.checked || state === "idle") { wake(); return; }
    waiting = waiting.concat(later.splice(0));
    if (state === "done" && waiting.length) { state = "loading"; others(); }
  });

  function passes(entry, except) {
    return Object.keys(FILTERS).every(function (name) {
      return name === except || !chosen[name].length || chosen[name].indexOf(String(entry[FILTERS[name]] || "")) >= 0;
    });
  }

  function marked(parent, pieces) {
    pieces.forEach(function (piece) {
      if (!piece.hit) { parent.appendChild(document.createTextNode(piece.text)); return; }
      var mark = document.createElement("mark");
      mark.textContent = piece.text;
      parent.appendChild(mark);
    });
  }

  function row(result) {
    var entry = result.entry, item = document.createElement("li"), link = document.createElement("a");
    link.href = "../" + entry.a;
    if (entry.c) {
      var code = document.createElement("span");
      code.className = "code";
      code.textContent = entry.c;
      item.appendChild(code);
      item.appendChild(document.createTextNode(" "));
    }
    marked(link, window.siteFind.pieces(entry.t, result, true));
    item.appendChild(link);
    var meta = document.createElement("div");
    meta.className = "meta";
    [entry.k, entry.y ? say("year", { year: entry.y }) : "", entry.u, entry.s].forEach(function (word) {
      if (!word) { return; }
      var span = document.createElement("span");
      span.textContent = word;
      meta.appendChild(span);
    });
    item.appendChild(meta);
    if (entry.b) {
      var excerpt = document.createElement("p");
      excerpt.className = "note-text";
      marked(excerpt, window.siteFind.pieces(entry.b, result, false));
      item.appendChild(excerpt);
    }
    return item;
  }

  function offer(results) {
    filters.hidden = !results.length;
    filters.querySelectorAll("[data-filter]").forEach(function (group) {
      var name = group.dataset.filter, counts = Object.create(null), holder = group.querySelector(".choices");
      var focused = document.activeElement && document.activeElement.name === name ? document.activeElement.value : null;
      results.forEach(function (result) {
        var value = String(result.entry[FILTERS[name]] || "");
        if (value && passes(result.entry, name)) { counts[value] = (counts[value] || 0) + 1; }
      });
      chosen[name].forEach(function (value) { counts[value] = counts[value] || 0; });
      holder.textContent = "";
      Object.keys(counts).sort(function (one, other) { return name === "year" ? other - one : counts[other] - counts[one]; }).forEach(function (value) {
        var label = document.createElement("label"), choice = document.createElement("input"), count = document.createElement("span");
        choice.type = "checkbox";
        choice.name = name;
        choice.value = value;
        choice.checked = chosen[name].indexOf(value) >= 0;
        count.className = "note-text num";
        count.textContent = counts[value];
        label.append(choice, name === "year" ? say("year", { year: value }) : value, " ", count);
        holder.appendChild(label);
        if (value === focused) { choice.focus(); }
      });
      group.hidden = Object.keys(counts).length < 2 && !chosen[name].length;
    });
  }

  function search() {
    var query = input.value.trim();
    if (state === "idle") { return; }
    var results = query && window.siteFind.size() ? window.siteFind.find(query) : [];
    var kept = results.filter(function (result) { return passes(result.entry); });
    list.textContent = "";
    kept.slice(0, shown).forEach(function (result) { list.appendChild(row(result)); });
    offer(results);
    more.hidden = kept.length <= shown;
    none.hidden = !(query && state === "done" && !kept.length);
    if (!query) { said.textContent = ""; }
    else if (kept.length) { said.textContent = say("found", { count: kept.length, query: query }); }
    else { said.textContent = say(state === "done" ? "nothing" : "waiting", { query: query }); }
    list.dataset.state = state === "done" ? "done" : "loading";
    remember(query);
  }

  function remember(query) {
    var asked = new URLSearchParams();
    if (query) { asked.set("q", query); }
    if (papers.checked) { asked.set("papers", "1"); }
    Object.keys(chosen).forEach(function (name) { chosen[name].forEach(function (value) { asked.append(name, value); }); });
    var text = asked.toString();
    history.replaceState(null, "", text ? "?" + text : location.pathname);
  }

  input.addEventListener("focus", wake);
  input.addEventListener("input", function () {
    wake();
    shown = PAGE;
    clearTimeout(timer);
    timer = setTimeout(search, 80);
  });
  input.addEventListener("keydown", function (event) {
    var first = list.querySelector("a");
    if (event.key === "ArrowDown" && first) { event.preventDefault(); first.focus(); }
  });
  box.querySelector("form").addEventListener("submit", function (event) { event.preventDefault(); wake(); search(); });
  filters.addEventListener("change", function (event) {
    var choice = event.target, values = chosen[choice.name];
    if (!values) { return; }
    chosen[choice.name] = choice.checked ? values.concat(choice.value) : values.filter(function (value) { return value !== choice.value; });
    shown = PAGE;
    search();
  });
  more.addEventListener("click", function () {
    var from = shown;
    shown += PAGE;
    search();
    var next = list.children[from];
    if (next) { next.querySelector("a").focus(); }
  });

  var asked = new URLSearchParams(location.search);
  Object.keys(chosen).forEach(function (name) { chosen[name] = asked.getAll(name).slice(0, 20); });
  papers.checked = asked.get("papers") === "1";
  input.value = (asked.get("q") || "").slice(0, 200);
  document.addEventListener("DOMContentLoaded", function () { if (input.value) { wake(); } });
})();
