/* The pages are complete without this script. It remembers how the reader likes to see them, copies addresses,
   prints, closes what opens over the page, and mends links when the site is read from a disk.
   It speaks no words of its own: they stand in the page. Loaded in the head so that no colours flash. */
(() => {
  "use strict";
  const root = document.documentElement;
  const all = (selector, within) => Array.from((within || document).querySelectorAll(selector));
  root.classList.add("js");

  /* Display settings: data-theme, data-contrast and data-size on <html> are always resolved, so the stylesheet
     needs the device's preferences only where there is no script. Storage may be forbidden: then nothing is kept. */
  const fromDevice = {
    theme: ["(prefers-color-scheme: dark)", "dark", "light"],
    contrast: ["(prefers-contrast: more)", "more", "normal"],
    size: ["not all", "large", "normal"],
  };
  const recall = (name) => { try { return localStorage.getItem("ui-" + name); } catch (refused) { return null; } };
  const keep = (name, value) => { try { localStorage.setItem("ui-" + name, value); } catch (refused) { /* not kept */ } };
  const apply = (name, chosen) => {
    const [query, yes, no] = fromDevice[name];
    const device = matchMedia(query).matches ? yes : no;
    root.dataset[name] = chosen && chosen !== "device" ? chosen : device;
    for (const input of all(`.view input[name=${name}]`)) {
      input.checked = input.value === (chosen || (name === "theme" ? "device" : device));
    }
  };
  const applyAll = () => Object.keys(fromDevice).forEach((name) => apply(name, recall(name)));
  applyAll();
  for (const [query] of Object.values(fromDevice)) {
    const media = matchMedia(query);
    if (media.addEventListener) media.addEventListener("change", applyAll);
  }
  document.addEventListener("change", (event) => {
    const input = event.target;
    if (!input.closest(".view")) return;
    keep(input.name, input.value);
    apply(input.name, input.value);
  });

  /* Copying. Many of these sites are served over plain HTTP, where the clipboard interface does not exist. */
  const sayCopied = () => {
    const status = document.getElementById("say");
    status.textContent = "";
    setTimeout(() => { status.textContent = status.dataset.said; }, 50);
    return status.dataset.done;
  };
  const copyOldWay = (text) => {
    const field = document.createElement("textarea");
    field.value = text;
    document.body.append(field);
    field.select();
    const done = document.execCommand("copy");
    field.remove();
    return done ? Promise.resolve() : Promise.reject();
  };
  const copy = (button, text) => {
    const word = button.querySelector(".word");
    const before = word.dataset.before || (word.dataset.before = word.textContent);
    const modern = navigator.clipboard && window.isSecureContext;
    (modern ? navigator.clipboard.writeText(text) : copyOldWay(text)).then(() => {
      button.focus();
      word.textContent = sayCopied();
      setTimeout(() => { word.textContent = before; }, 2500);
    }, () => {});
  };

  document.addEventListener("click", (event) => {
    for (const open of all("details[name=pop][open]")) {
      if (!open.contains(event.target)) open.open = false;
    }
    const button = event.target.closest("button");
    if (!button) return;
    const { copy: text, copyAll: within, print: prints } = button.dataset;
    if (text) copy(button, text);
    if (within) copy(button, all(`${within} [data-copy]`).map((other) => other.dataset.copy).join("\n"));
    if (prints !== undefined) print();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    for (const open of all("details[name=pop][open]")) {
      open.open = false;
      open.querySelector("summary").focus();
    }
  });

  /* A web server answers a directory with its index.html; a disk does not. */
  if (location.protocol === "file:") {
    const mend = (event) => {
      const link = event.target.closest("a[href]");
      if (link && link.protocol === "file:" && link.pathname.endsWith("/")) link.pathname += "index.html";
    };
    for (const kind of ["click", "auxclick", "contextmenu"]) document.addEventListener(kind, mend, true);
  }

  /* On paper the foot of each sheet says where its page is, also as a code for a camera. It is drawn when somebody
     prints, from the address in the head; its library comes after all that is read, and before the page counts as
     loaded. */
  const here = document.currentScript.src;
  const drawCode = () => {
    const place = document.querySelector(".stamp");
    if (!place || !window.leanQr || place.querySelector("svg")) return;
    const address = document.querySelector("link[rel=canonical]").href;
    const code = window.leanQr.generate(address, { minCorrectionLevel: window.leanQr.correction.L });
    let path = "";
    for (let y = 0; y < code.size; y += 1) {
      for (let x = 0; x < code.size; x += 1) if (code.get(x, y)) path += `M${x} ${y}h1v1h-1z`;
    }
    const draw = (tag, settings) => {
      const drawn = document.createElementNS("http://www.w3.org/2000/svg", tag);
      Object.entries(settings).forEach(([name, value]) => drawn.setAttribute(name, value));
      return drawn;
    };
    const drawing = draw("svg", { class: "qr", viewBox: `0 0 ${code.size} ${code.size}`, "aria-hidden": "true" });
    drawing.append(draw("path", { d: path, "shape-rendering": "crispEdges" }));
    place.prepend(drawing);
  };
  addEventListener("beforeprint", drawCode);
  document.addEventListener("DOMContentLoaded", () => {
    if (!document.querySelector(".stamp")) return;
    const library = document.createElement("script");
    library.src = new URL("lean-qr.js", here);
    document.head.append(library);
  });

  /* The fields of the display settings, from the words that stand in the page. */
  const choices = { theme: ["device", "light", "dark"], contrast: ["normal", "more"], size: ["normal", "large"] };
  const make = (tag, className, ...inside) => {
    const made = document.createElement(tag);
    if (className) made.className = className;
    made.append(...inside);
    return made;
  };
  const offerChoices = () => {
    for (const place of all("[data-choice]")) {
      const options = choices[place.dataset.choice].map((value) => {
        const input = make("input");
        Object.assign(input, { type: "radio", name: place.dataset.choice, value });
        return make("label", "", input, place.dataset[value]);
      });
      place.replaceWith(make("fieldset", "", make("legend", "", place.dataset.title), make("div", "choices", ...options)));
    }
  };

  document.addEventListener("DOMContentLoaded", () => {
    offerChoices();
    applyAll();
    /* Long lists carry one pattern button and the addresses; the buttons themselves are made here. */
    const pattern = document.getElementById("copy-pattern");
    for (const slot of all("[data-copy-slot]")) {
      const button = pattern.content.firstElementChild.cloneNode(true);
      button.dataset.copy = slot.dataset.copySlot;
      button.querySelector(".vh").textContent = ` ${slot.dataset.name}`;
      slot.append(button);
    }
  });

  /* The box leads to the index until here, for only a script can search. A form's own way to a folder would open a
     listing when the site is read from a disk. */
  document.addEventListener("DOMContentLoaded", () => {
    const file = location.protocol === "file:" ? "index.html" : "";
    for (const form of all("form[data-search]")) form.action = form.dataset.search + file;
  });
  document.addEventListener("toggle", (event) => {
    if (event.target.open && event.target.matches(".find-box")) event.target.querySelector("input").focus();
  }, true);
})();
