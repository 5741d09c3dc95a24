/* Where every link of a page leads when it is clicked: the page's own script may mend the address on the way. */
() => {
  const leads = new Set();
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href]");
    if (link) leads.add(link.href);
    event.preventDefault();
  });
  for (const link of document.querySelectorAll("a[href]")) {
    link.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
  }
  return Array.from(leads);
}
