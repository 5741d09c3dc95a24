/* Text folded for matching, by the same rules as the build (search/rules.js carries folding.json). Shown text is
   never folded: `offsets` leads from a folded character back to the text as written. Classic script, so that it
   also runs from a disk, where modules and fetch do not. */
(function (root) {
  "use strict";
  var rules = null;

  function prepare(source) {
    rules = {
      characters: source.characters,
      dropped: setOf(source.dropped),
      vowels: setOf(source.vowel_marks),
      tones: setOf(source.tone_marks),
      sequences: source.sequences,
      years: new RegExp("(?:" + source.year_words.join("|") + ")(?=2[0-9]{3})", "g"),
      droppable: new RegExp("[" + escaped(source.dropped) + "]+", "g"),
      mapped: new RegExp("[" + Object.keys(source.characters).join("") + "]", "g"),
      runs: new RegExp("[" + source.vowel_marks + source.tone_marks + "]{2,}", "g"),
      toneRun: new RegExp("[" + source.tone_marks + "]+", "g"),
      abbreviations: source.abbreviations
    };
  }

  function setOf(letters) {
    var known = Object.create(null);
    Array.from(letters).forEach(function (letter) { known[letter] = true; });
    return known;
  }

  function escaped(letters) { return letters.replace(/[\]\\^-]/g, "\\$&"); }

  function isMark(letter) { return rules.vowels[letter] || rules.tones[letter]; }

  function inMarkOrder(letters, offsets) {
    var made = [], at = [], run = [];
    function flush() {
      [false, true].forEach(function (tone) {
        run.forEach(function (mark) {
          if (Boolean(rules.tones[mark[0]]) === tone) { made.push(mark[0]); at.push(mark[1]); }
        });
      });
      run = [];
    }
    letters.forEach(function (letter, i) {
      if (isMark(letter)) {
        if (!run.some(function (mark) { return mark[0] === letter; })) { run.push([letter, offsets[i]]); }
        return;
      }
      if (run.length) { flush(); }
      made.push(letter);
      at.push(offsets[i]);
    });
    flush();
    return [made, at];
  }

  function replaced(letters, offsets, old, fresh) {
    var text = letters.join("");
    if (text.indexOf(old) < 0) { return [letters, offsets]; }
    var made = [], at = [], from = 0, found;
    while ((found = text.indexOf(old, from)) >= 0) {
      for (; from < found; from += 1) { made.push(letters[from]); at.push(offsets[from]); }
      Array.from(fresh).forEach(function (letter) { made.push(letter); at.push(offsets[found]); });
      from = found + old.length;
    }
    for (; from < letters.length; from += 1) { made.push(letters[from]); at.push(offsets[from]); }
    return [made, at];
  }

  function withoutYearWords(letters, offsets) {
    var text = letters.join(""), made = [], at = [], from = 0;
    text.replace(rules.years, function (word, found) {
      for (; from < found; from += 1) { made.push(letters[from]); at.push(offsets[from]); }
      from = found + word.length;
      return word;
    });
    if (!from) { return [letters, offsets]; }
    for (; from < letters.length; from += 1) { made.push(letters[from]); at.push(offsets[from]); }
    return [made, at];
  }

  /* Offsets count UTF-16 units; every rule works on letters of one unit, and others stay as they are. */
  function fold(text) {
    var letters = [], offsets = [], i, pair;
    for (i = 0; i < text.length; i += 1) {
      var mapped = rules.characters[text[i]] || text[i].toLowerCase();
      for (var j = 0; j < mapped.length; j += 1) {
        if (!rules.dropped[mapped[j]]) { letters.push(mapped[j]); offsets.push(i); }
      }
    }
    for (i = 0; i < rules.sequences.length; i += 1) {
      pair = inMarkOrder(letters, offsets);
      pair = replaced(pair[0], pair[1], rules.sequences[i][0], rules.sequences[i][1]);
      letters = pair[0];
      offsets = pair[1];
    }
    pair = inMarkOrder(letters, offsets);
    pair = withoutYearWords(pair[0], pair[1]);
    return { text: pair[0].join(""), offsets: pair[1] };
  }

  function ordered(run) { return inMarkOrder(run.split(""), run.split("").map(Number))[0].join(""); }

  /* What `fold` gives as text, faster and without the map: for whole pages. */
  function foldText(text) {
    var folded = text.toLowerCase()
      .replace(rules.mapped, function (letter) { return rules.characters[letter]; })
      .replace(rules.droppable, "");
    rules.sequences.forEach(function (pair) { folded = folded.replace(rules.runs, ordered).split(pair[0]).join(pair[1]); });
    return folded.replace(rules.runs, ordered).replace(rules.years, "");
  }

  function tonelessText(folded) { return folded.replace(rules.toneRun, ""); }

  /* A folded text without tone marks, with the map back to the folded one. */
  function toneless(folded) {
    var text = "", offsets = [];
    for (var i = 0; i < folded.text.length; i += 1) {
      if (!rules.tones[folded.text[i]]) { text += folded.text[i]; offsets.push(folded.offsets[i]); }
    }
    return { text: text, offsets: offsets };
  }

  root.siteFold = {
    prepare: prepare,
    fold: fold,
    foldText: foldText,
    toneless: toneless,
    tonelessText: tonelessText,
    isMark: isMark,
    abbreviations: function () { return rules.abbreviations; }
  };
})(window);
