// After the page was changed, the focus stays where it was: on the summary of the menu it was in, on the
// element of the same id, else on main. So whoever uses the keyboard goes on from there.
let held = "";
document.addEventListener("htmx:before:swap", () => {
  const active = document.activeElement;
  const fold = active?.closest?.("details[data-menu]");
  held = fold?.querySelector("summary")?.id || active?.id || "";
});
document.addEventListener("htmx:after:swap", (event) => {
  if (event.detail?.ctx?.target?.id !== "main") return;
  const next = (held && document.getElementById(held)) || document.getElementById("main");
  next?.focus({ preventScroll: true });
});
