/* Finding pages for a query. No page is touched here: `siteFind.add(entries)` takes index entries, `siteFind.find`
   gives ranked results. Passes run from exact to forgiving, and a later one only where the earlier found nothing,
   so that a word that is nowhere says so.

   An entry: a address, t title, c code, k kind, y year, u units, s status, x synonyms, b text. */
(function (root) {
  "use strict";
  var fold = root.siteFold, pages = [], folded = 0;
  var LONGEST_QUERY = 200, SHORTEST_FORGIVEN = 5, SHORTEST_PART = 2, ENOUGH = 3;
  var CODE = /^(?:ข้อ(?:ที่)?)?([oie])?0*([1-9][0-9]?)$/;

  function add(entries) {
    entries.forEach(function (entry) { pages.push({ entry: entry, title: null }); });
  }

  /* Folds up to `count` pages that are not folded yet and tells whether any is left. On a slow phone a thousand pages
     take a second, so whoever adds them does it in slices and the screen stays alive. */
  function prepare(count) {
    for (; folded < pages.length && count > 0; folded += 1, count -= 1) { foldPage(pages[folded]); }
    return folded < pages.length;
  }

  function foldPage(page) {
    var entry = page.entry;
    page.title = fold.foldText((entry.c || "") + entry.t);
    page.bare = fold.foldText(entry.t);
    page.extra = fold.foldText(entry.x || "");
    page.body = fold.foldText(entry.b || "");
  }

  /* The toneless forms cost memory and time, so they are made when a query first needs them. */
  function fields(page, toneless) {
    if (!toneless) { return page; }
    if (!page.soft) {
      page.soft = { title: fold.tonelessText(page.title), bare: fold.tonelessText(page.bare), extra: fold.tonelessText(page.extra), body: fold.tonelessText(page.body) };
    }
    return page.soft;
  }

  function unique(list) { return list.filter(function (each, at) { return each && list.indexOf(each) === at; }); }

  /* A query said in other ways: each abbreviation as its full name and the other way round. */
  function alternatives(folded) {
    var found = [folded];
    fold.abbreviations().forEach(function (pair) {
      var short = fold.foldText(pair[0]), full = fold.foldText(pair[1]);
      if (folded === short || (short.length > 2 && folded.indexOf(short) >= 0)) { found.push(folded.split(short).join(full)); }
      if (folded.indexOf(full) >= 0) { found.push(folded.split(full).join(short)); }
    });
    return unique(found);
  }

  function words(query) { return unique(query.split(/[\s,;/]+/).map(fold.foldText)); }

  function parts(query) {
    if (!root.Intl || !root.Intl.Segmenter) { return []; }
    var segmenter = new root.Intl.Segmenter("th", { granularity: "word" }), found = [];
    Array.from(segmenter.segment(query)).forEach(function (each) { if (each.isWordLike) { found.push(fold.foldText(each.segment)); } });
    return unique(found).filter(function (part) { return part.length >= SHORTEST_PART; });
  }

  function scoreOf(form, needle) {
    if (!needle) { return 0; }
    var at = form.title.indexOf(needle);
    if (at >= 0) {
      var whole = needle.length / Math.max(form.bare.length, needle.length);
      return 1000 + (at === 0 || form.bare.indexOf(needle) === 0 ? 200 : 0) + Math.round(300 * whole);
    }
    if (form.extra.indexOf(needle) >= 0) { return 700; }
    at = form.body.indexOf(needle);
    if (at < 0) { return 0; }
    var times = 0;
    for (; at >= 0 && times < 5; times += 1) { at = form.body.indexOf(needle, at + needle.length); }
    return 200 + 20 * times;
  }

  function allOf(form, needles) {
    var sum = 0;
    for (var i = 0; i < needles.length; i += 1) {
      var score = scoreOf(form, needles[i]);
      if (!score) { return 0; }
      sum += score * needles[i].length;
    }
    var length = needles.reduce(function (so, needle) { return so + needle.length; }, 0);
    return sum / length;
  }

  /* One letter more, less or other: half of the needle then stands unchanged, and the rest is looked at beside it. */
  function withinOneEdit(text, needle) {
    var middle = Math.floor(needle.length / 2), head = needle.slice(0, middle), tail = needle.slice(middle), at;
    for (at = text.indexOf(head); at >= 0; at = text.indexOf(head, at + 1)) {
      if (startsAlmost(text.substr(at + head.length, tail.length + 1), tail)) { return at; }
    }
    for (at = text.indexOf(tail); at >= 0; at = text.indexOf(tail, at + 1)) {
      var from = Math.max(at - head.length - 1, 0);
      if (startsAlmost(reversed(text.slice(from, at)), reversed(head))) { return from; }
    }
    return -1;
  }

  function reversed(text) { return text.split("").reverse().join(""); }

  function startsAlmost(text, wanted) {
    var i = 0;
    while (i < wanted.length && text[i] === wanted[i]) { i += 1; }
    if (i === wanted.length) { return true; }
    var rest = wanted.slice(i + 1);
    return text.substr(i + 1, rest.length) === rest || text.substr(i, rest.length) === rest ||
      text.substr(i + 1, wanted.length - i) === wanted.slice(i);
  }

  function almost(form, needles) {
    for (var i = 0, sum = 0; i < needles.length; i += 1) {
      var score = scoreOf(form, needles[i]);
      if (!score && needles[i].length >= SHORTEST_FORGIVEN) {
        score = withinOneEdit(form.title, needles[i]) >= 0 ? 500 : withinOneEdit(form.body, needles[i]) >= 0 ? 100 : 0;
      }
      if (!score) { return 0; }
      sum += score;
    }
    return sum / needles.length;
  }

  function soft(needles) { return needles.map(fold.tonelessText).filter(Boolean); }

  function passes(query) {
    var whole = fold.foldText(query), said = alternatives(whole), terms = words(query), cut = parts(query);
    function best(form) { return Math.max.apply(null, said.map(function (each) { return scoreOf(form, each); })); }
    var list = [{ needles: said, score: best }];
    if (terms.length > 1) { list.push({ needles: terms, score: function (form) { return allOf(form, terms); } }); }
    list.push({ needles: soft([whole]), soft: true, unless: 1, score: function (form) { return scoreOf(form, soft([whole])[0]); } });
    if (cut.length > 1) { list.push({ needles: cut, score: function (form) { return allOf(form, cut); }, unless: ENOUGH }); }
    [terms, cut].forEach(function (needles) {
      if (needles.length > 1) { list.push({ needles: soft(needles), soft: true, unless: 1, score: function (form) { return allOf(form, soft(needles)); } }); }
    });
    [[whole], terms].forEach(function (needles, at) {
      if (at === 0 || needles.length > 1) {
        list.push({ needles: soft(needles), soft: true, edits: true, unless: 1, score: function (form) { return almost(form, soft(needles)); } });
      }
    });
    return list;
  }

  function coded(query) {
    var match = CODE.exec(fold.foldText(query));
    if (!match) { return []; }
    var code = (match[1] || "o") + match[2];
    return pages.filter(function (page) { return fold.foldText(page.entry.c || "") === code; });
  }

  /* Ranked results: {entry, score, needles, soft}. Newer years stand first among equals. */
  function find(query) {
    var asked = query.slice(0, LONGEST_QUERY), found = [], taken = new Set(), cut = parts(asked);
    if (!fold.foldText(asked)) { return found; }
    prepare(pages.length);
    /* Among pages that only mention the query, one whose title speaks of a part of it comes first. */
    function titled(page) {
      var said = cut.filter(function (part) { return page.title.indexOf(part) >= 0; });
      var length = said.join("").length;
      return length ? 150 * length / cut.join("").length + 60 * length / page.title.length : 0;
    }
    function take(page, score, pass) {
      if (taken.has(page)) { return; }
      taken.add(page);
      score += titled(page);
      found.push({ entry: page.entry, score: score + (page.entry.y || 0) / 10000, needles: pass.needles, soft: Boolean(pass.soft), edits: Boolean(pass.edits) });
    }
    coded(asked).forEach(function (page) { take(page, 1e7, { needles: [] }); });
    passes(asked).forEach(function (pass, level) {
      if (pass.unless && found.length >= pass.unless) { return; }
      pages.forEach(function (page) {
        if (taken.has(page)) { return; }
        var score = pass.score(fields(page, pass.soft));
        if (score) { take(page, score + 1e5 * (10 - level), pass); }
      });
    });
    return found.sort(function (one, other) { return other.score - one.score; });
  }

  var BEFORE = 50, AROUND = 170;

  /* Where the needles stand in a text as written: [from, to] pairs, in order, without overlaps. */
  function places(text, result) {
    var map = fold.fold(text), folded = result.soft ? fold.toneless(map) : map, found = [];
    result.needles.forEach(function (needle) {
      var at = folded.text.indexOf(needle);
      if (at < 0 && result.edits && needle.length >= SHORTEST_FORGIVEN) { at = withinOneEdit(folded.text, needle); }
      for (var times = 0; at >= 0 && times < 8; times += 1) {
        var last = Math.min(at + needle.length, folded.offsets.length) - 1, end = folded.offsets[last] + 1;
        while (end < text.length && fold.isMark(text[end])) { end += 1; }
        found.push([folded.offsets[at], end]);
        at = folded.text.indexOf(needle, at + needle.length);
      }
    });
    found.sort(function (one, other) { return one[0] - other[0] || other[1] - one[1]; });
    return found.filter(function (each, i) { return i === 0 || each[0] >= found[i - 1][1]; });
  }

  /* An excerpt needs the first hits only, and these mostly stand early: so ever longer beginnings are looked at. */
  function firstPlaces(text, result) {
    for (var length = 500; length < text.length; length *= 3) {
      var found = places(text.slice(0, length), result);
      if (found.length && found[0][1] + AROUND < length) { return found; }
    }
    return places(text, result);
  }

  /* A text cut into pieces {text, hit}; `whole` keeps all of it, otherwise the neighbourhood of the first hit. */
  function pieces(text, result, whole) {
    var hits = whole ? places(text, result) : firstPlaces(text, result), from = 0, to = text.length, made = [];
    if (!whole) {
      from = hits.length ? Math.max(hits[0][0] - BEFORE, 0) : 0;
      while (from > 0 && fold.isMark(text[from])) { from -= 1; }
      to = Math.min(from + AROUND, text.length);
      while (to < text.length && fold.isMark(text[to])) { to += 1; }
    }
    if (from > 0) { made.push({ text: "…", hit: false }); }
    hits.forEach(function (hit) {
      if (hit[0] < from || hit[1] > to) { return; }
      if (hit[0] > from) { made.push({ text: text.slice(from, hit[0]), hit: false }); }
      made.push({ text: text.slice(hit[0], hit[1]), hit: true });
      from = hit[1];
    });
    if (from < to) { made.push({ text: text.slice(from, to), hit: false }); }
    if (to < text.length) { made.push({ text: "…", hit: false }); }
    return made;
  }

  root.siteFind = {
    pieces: pieces,
    add: add,
    prepare: prepare,
    find: find,
    withinOneEdit: withinOneEdit,
    size: function () { return pages.length; }
  };
})(window);
