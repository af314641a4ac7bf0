// htmx, held to what our pages need of it.
import htmx from "htmx.org/dist/htmx.esm.js";

// Without a settle phase: it copies style attributes, which the page's security policy refuses.
htmx.config.defaultSettleDelay = 0;
// Going back shows the page as the server has it now, not a part of it put together again.
htmx.config.history = "reload";

// What a form leaves empty says nothing, so it doesn't stand in the address either.
document.addEventListener("htmx:config:request", (event) => {
  const { method, body } = event.detail.ctx.request;
  if (method !== "GET") return;
  for (const [name, value] of [...body]) if (value === "") body.delete(name);
});

// A line above the page says that something is on its way.
let running = 0;
const show = () => document.documentElement.classList.toggle("busy", running > 0);
document.addEventListener("htmx:before:request", () => { running += 1; show(); });
document.addEventListener("htmx:finally:request", () => { running = Math.max(0, running - 1); show(); });

export default htmx;
