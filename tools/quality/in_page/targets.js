/* Every visible control that is smaller than 24 CSS pixels in width or height, whatever exceptions a standard grants.
   The target of a control inside a label is the label; of a link over several lines, its largest line. */
() => {
  const shown = (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  const box = (element) => Array.from(element.getClientRects())
    .reduce((most, rect) => ({ width: Math.max(most.width, rect.width), height: Math.max(most.height, rect.height) }),
      { width: 0, height: 0 });
  const clipped = (size) => size.width <= 1 || size.height <= 1;
  const small = [];
  for (const control of document.querySelectorAll("a[href], button, summary, input, select, textarea, [tabindex='0']")) {
    const target = control.closest("label") || (control.labels && control.labels[0] && control.matches("[type=radio], [type=checkbox]") ? control.labels[0] : control);
    const size = box(target);
    if (!shown(target) || clipped(size)) continue;
    if (size.width < 23.95 || size.height < 23.95) {
      const words = (target.textContent || control.name || "").trim().replace(/\s+/g, " ").slice(0, 40);
      small.push(`${control.localName} “${words}” ${size.width.toFixed(1)}×${size.height.toFixed(1)}`);
    }
  }
  return small;
}
