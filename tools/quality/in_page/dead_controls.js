/* Visible controls that do nothing where no script runs: a form is sent without one, a details element opens. */
() => Array.from(document.querySelectorAll("button, input, select, textarea, [role=button], [onclick]"))
  .filter((control) => control.checkVisibility({ visibilityProperty: true }) && control.type !== "hidden")
  .filter((control) => !control.closest("form[action]") && !control.closest(".pick"))
  .map((control) => control.outerHTML.slice(0, 120))
