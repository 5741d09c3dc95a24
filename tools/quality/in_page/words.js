/* The words a reader sees in the main part of the page, without those of buttons, which only a script brings to life. */
() => {
  const main = document.querySelector("main");
  const walk = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  const words = [];
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    const holder = node.parentElement;
    if (holder.closest("button, script, template, [role=status]") || !holder.checkVisibility()) continue;
    words.push(node.data);
  }
  return words.join(" ").replace(/\s+/g, " ").trim();
}
