// Filters the entries by topic and actor; the filter stands in the address: #topic=tariffs&actor=china
(function () {
  "use strict";
  var nav = document.querySelector(".filters");
  if (!nav) { return; }
  var names = ["topic", "actor"];
  var entries = Array.from(document.querySelectorAll("[data-entry]"));
  var links = Array.from(nav.querySelectorAll("a[data-field]"));
  var status = nav.querySelector("[role=status]");

  function wanted() {
    var given = new URLSearchParams(location.hash.slice(1)), found = {};
    names.forEach(function (name) { found[name] = given.get(name) || ""; });
    return found;
  }

  function address(filter) {
    var parts = names.filter(function (name) { return filter[name]; });
    return "#" + (parts.map(function (name) { return name + "=" + encodeURIComponent(filter[name]); }).join("&") || "all");
  }

  function has(entry, filter) {
    return names.every(function (name) {
      return !filter[name] || (entry.getAttribute("data-" + name) || "").split(" ").includes(filter[name]);
    });
  }

  function show() {
    var filter = wanted(), shown = 0, total = 0;
    entries.forEach(function (entry) {
      var kept = has(entry, filter);
      entry.toggleAttribute("hidden", !kept);
      if (entry.localName === "li") { total += 1; shown += kept; }
    });
    links.forEach(function (link) {
      var name = link.dataset.field, chosen = filter[name] === link.dataset.value, next = Object.assign({}, filter);
      next[name] = chosen ? "" : link.dataset.value;
      link.setAttribute("href", address(next));
      if (chosen) { link.setAttribute("aria-current", "true"); } else { link.removeAttribute("aria-current"); }
    });
    var filtered = filter.topic || filter.actor;
    nav.querySelector("[data-all]").toggleAttribute("hidden", !filtered);
    status.textContent = filtered ? shown + " of " + total + " dated entries" : total + " dated entries";
  }

  // A reader who follows a link to what is filtered away sees it.
  window.addEventListener("hashchange", show);
  nav.hidden = false;
  show();
}());
