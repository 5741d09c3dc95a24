/* Thai text whose marks above and below may touch the next line or be cut: a line height under 1.6, or a box that hides
   what does not fit. Letters hidden from sight and drawings, where a line height means nothing, are left out. */
() => {
  const thai = /[\u0e01-\u0e3a\u0e40-\u0e5b]/;
  const found = new Set();
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    const holder = node.parentElement;
    if (!thai.test(node.data) || holder.closest("svg, .vh, script, template, option") || !holder.checkVisibility()) continue;
    const name = `${holder.localName}${holder.className ? `.${String(holder.className).split(" ")[0]}` : ""} “${node.data.trim().slice(0, 24)}”`;
    const { lineHeight, fontSize } = getComputedStyle(holder);
    const ratio = parseFloat(lineHeight) / parseFloat(fontSize);
    if (!(ratio >= 1.595)) found.add(`${name} has a line height of ${lineHeight === "normal" ? lineHeight : ratio.toFixed(2)}`);
    for (let box = holder; box && box !== document.body; box = box.parentElement) {
      const hides = ["hidden", "clip"].includes(getComputedStyle(box).overflowY);
      if (hides && box.clientHeight > 1 && box.scrollHeight > box.clientHeight + 1) found.add(`${name} is cut by ${box.localName}`);
    }
  }
  return Array.from(found);
}
