// Charts come in a chunk of their own, fetched only by pages that have one. Where it can't be fetched,
// the same rows still stand in the table beside each chart.
const draw = async () => {
  if (!document.querySelector("[data-chart]")) return;
  const charts = await import("./charts.js").catch(() => null);
  charts?.draw(document);
};
draw();
document.addEventListener("htmx:after:swap", draw);
