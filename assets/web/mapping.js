// The mapping form: another sheet, delimiter or encoding means other columns, so the page itself is asked anew.
const ANEW = new Set(["sheet", "delimiter", "encoding"]);

document.addEventListener("change", (event) => {
  const form = event.target.closest?.("form.data-map");
  if (form && ANEW.has(event.target.name)) form.querySelector('button[name="do"][value="try"]').click();
}, true);
// Enter in a field tries the mapping instead of importing by it.
document.addEventListener("keydown", (event) => {
  const field = event.target.closest?.("form.data-map input");
  if (!field || event.key !== "Enter") return;
  event.preventDefault();
  field.dispatchEvent(new Event("change", { bubbles: true }));
});
