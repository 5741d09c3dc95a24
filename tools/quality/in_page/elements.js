/* The required elements an item's page lists: the number, whether one of its links is said to show it, and where the
   visible links of those answers lead. A statement that there is nothing stands on the page itself. */
() => Array.from(document.querySelectorAll("main [id^='element-']")).map((element) => {
  const shown = Array.from(element.querySelectorAll("a[href^='#link-']"));
  const answers = shown.map((jump) => document.querySelector(jump.getAttribute("href"))).filter(Boolean);
  const links = answers.flatMap((answer) => Array.from(answer.querySelectorAll("a[href]:not([href^='#'])")));
  return {
    number: element.id.replace("element-", ""),
    claimed: shown.length > 0,
    leads: links.filter((link) => link.checkVisibility()).map((link) => link.href),
  };
})
