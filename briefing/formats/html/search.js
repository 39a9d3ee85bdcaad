// Finds pages by words of any script; the words stand in the address: #search=tariffs
(function () {
  "use strict";
  var data = document.getElementById("finds"), place = document.querySelector("search");
  if (!data || !place) { return; }
  var field = place.querySelector("input"), told = place.querySelector("[role=status]"), list = place.querySelector("ul");
  var most = 50, around = 80;

  // Small letters without accents; a letter of the text may become several, or none.
  function folded(words) { return words.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").toLowerCase(); }

  var finds = JSON.parse(data.textContent).map(function (row) {
    var find = { path: row[0], sort: row[1], title: row[2], day: row[3], words: row[4] };
    find.inTitle = folded(find.title);
    find.all = folded([find.title, find.sort, find.day].concat(find.words).join("\n"));
    return find;
  });

  function found(wanted) {
    var each = finds.filter(function (find) { return wanted.every(function (word) { return find.all.includes(word); }); });
    function rank(find) { return wanted.filter(function (word) { return find.inTitle.includes(word); }).length; }
    return each.map(function (find) { return [rank(find), find]; })
      .sort(function (one, other) { return other[0] - one[0]; })
      .map(function (pair) { return pair[1]; });
  }

  // Where the words stand in a text, by its own letters.
  function places(text, wanted) {
    var letters = Array.from(text), whole = "", origin = [];
    letters.forEach(function (letter, index) {
      Array.from(folded(letter)).join("").split("").forEach(function (unit) { whole += unit; origin.push(index); });
    });
    var lit = new Set();
    wanted.forEach(function (word) {
      for (var at = whole.indexOf(word); at >= 0; at = whole.indexOf(word, at + word.length)) {
        for (var unit = at; unit < at + word.length; unit += 1) { lit.add(origin[unit]); }
      }
    });
    return { letters: letters, lit: lit };
  }

  function marked(element, text, wanted, cut) {
    var put = places(text, wanted), first = Math.min.apply(null, Array.from(put.lit).concat(put.letters.length));
    var begin = cut && put.lit.size ? Math.max(0, first - around) : 0;
    while (begin > 0 && begin < first && put.letters[begin - 1] !== " ") { begin += 1; }
    var end = cut ? Math.min(put.letters.length, begin + 3 * around) : put.letters.length;
    element.append(begin ? "… " : "");
    for (var at = begin; at < end;) {
      var stop = at, isLit = put.lit.has(at);
      while (stop < end && put.lit.has(stop) === isLit) { stop += 1; }
      var words = put.letters.slice(at, stop).join("");
      if (isLit) {
        var mark = document.createElement("mark");
        mark.textContent = words;
        element.append(mark);
      } else { element.append(words); }
      at = stop;
    }
    element.append(end < put.letters.length ? " …" : "");
    return element;
  }

  function row(find, wanted) {
    var item = document.createElement("li"), link = document.createElement("a");
    link.href = find.path;
    item.append(marked(link, find.title, wanted, false));
    var small = document.createElement("small");
    small.textContent = " " + [find.sort, find.day].filter(Boolean).join(" · ");
    item.append(small);
    var outside = wanted.filter(function (word) { return !find.inTitle.includes(word); });
    var said = outside.length && find.words.find(function (text) { return folded(text).includes(outside[0]); });
    if (said) { item.append(marked(document.createElement("p"), said, wanted, true)); }
    return item;
  }

  function show() {
    var wanted = folded(field.value).split(/\s+/).filter(Boolean), all = wanted.length ? found(wanted) : [];
    list.replaceChildren.apply(list, all.slice(0, most).map(function (find) { return row(find, wanted); }));
    var count = all.length === 1 ? "1 page" : all.length + " pages";
    told.textContent = !wanted.length ? "" : all.length > most ? count + ", the first " + most + " are shown" : count;
    place.parentElement.classList.toggle("searched", wanted.length > 0);
  }

  function fromAddress() {
    var given = new URLSearchParams(location.hash.slice(1)).get("search");
    if (given !== null) { field.value = given; }
    show();
  }

  field.addEventListener("input", function () {
    history.replaceState(null, "", field.value ? "#search=" + encodeURIComponent(field.value) : "#");
    show();
  });
  window.addEventListener("hashchange", fromAddress);
  place.hidden = false;
  fromAddress();
}());
