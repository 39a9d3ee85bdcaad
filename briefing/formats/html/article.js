// Lights the article's words that a statement rests on, and the statements that rest on words of the article.
(function () {
  "use strict";
  var article = document.getElementById("article");
  if (!article) { return; }
  var words = Array.from(article.querySelectorAll("[data-notes]"));
  var marks = Array.from(document.querySelectorAll("sup a[href^='#note-']"));
  var statements = "blockquote, tr, li, dd, p, h2, h3, h4, h5, h6, dt";
  var lit = [];

  function note(mark) { return mark.getAttribute("href").slice("#note-".length); }

  function notesOf(words) { return words.dataset.notes.split(" "); }

  function light(elements) {
    lit.forEach(function (element) { element.classList.remove("lit"); });
    lit = elements;
    lit.forEach(function (element) { element.classList.add("lit"); });
  }

  function show(found) {
    if (found && article.scrollHeight > article.clientHeight) {
      article.scrollTop = found.offsetTop - article.clientHeight / 3;
    }
  }

  function point(event) {
    var at = event.target;
    var cited = at.closest("#article [data-notes]");
    if (cited) {
      var wanted = notesOf(cited);
      var citing = marks.filter(function (mark) { return wanted.includes(note(mark)); });
      light(citing.map(function (mark) { return mark.closest(statements); }).concat(cited));
      return;
    }
    var place = at.closest(statements);
    if (!place || article.contains(place)) { light([]); return; }
    var own = marks.filter(function (mark) { return place.contains(mark); }).map(note);
    if (place.id.startsWith("note-")) { own.push(place.id.slice("note-".length)); }
    var found = words.filter(function (each) {
      return notesOf(each).some(function (number) { return own.includes(number); });
    });
    light(own.length ? found.concat(place) : []);
    show(found[0]);
  }

  document.addEventListener("mouseover", point);
  document.addEventListener("focusin", point);
}());
