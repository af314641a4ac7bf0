// The drawer: opens once its content has come. The browser itself holds the focus inside a modal dialog,
// closes it on Escape and gives the focus back.
import htmx from "./htmx.js";

const drawer = () => document.getElementById("drawer");

document.addEventListener("htmx:after:swap", (event) => {
  const body = document.getElementById("drawer-body");
  if (!body || event.detail?.ctx?.target !== body) return;
  if (!drawer().open) drawer().showModal();
  drawer().scrollTop = 0;
  const title = body.querySelector("h1, h2");
  title?.setAttribute("tabindex", "-1");
  title?.focus();
});

// A click beside its content, or on its cross, closes it.
document.addEventListener("click", (event) => {
  if (event.target === drawer() || event.target.closest("#drawer [data-close]")) drawer().close();
});
document.addEventListener("close", (event) => {
  if (event.target === drawer()) document.getElementById("drawer-body").replaceChildren();
}, true);

// What a chart was asked to open comes here as a figure's key.
document.addEventListener("unisono:open", ({ detail: key }) => {
  const address = `/measure/figure/${key.split("/").map(encodeURIComponent).join("/")}`;
  if (document.getElementById("drawer-body")) htmx.ajax("GET", address, { target: "#drawer-body" });
  else window.location.assign(address);
});
