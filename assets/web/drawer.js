// The drawer: opens once its content has come. The browser itself holds the focus inside a modal dialog,
// closes it on Escape and gives the focus back.
const drawer = document.getElementById("drawer");
const body = document.getElementById("drawer-body");
if (drawer && body) {
  document.addEventListener("htmx:after:swap", (event) => {
    if (event.detail?.ctx?.target !== body) return;
    if (!drawer.open) drawer.showModal();
    drawer.scrollTop = 0;
    const title = body.querySelector("h1, h2");
    title?.setAttribute("tabindex", "-1");
    title?.focus();
  });
  drawer.addEventListener("click", (event) => {
    if (event.target === drawer || event.target.closest("[data-close]")) drawer.close();
  });
  drawer.addEventListener("close", () => { body.replaceChildren(); });
}
