// htmx, told to keep to our content security policy: it never evaluates text, and a line says that a page is busy.
import htmx from "htmx.org/dist/htmx.esm.js";

htmx.config.defaultFocusScroll = false;
let running = 0;
const show = () => document.documentElement.classList.toggle("busy", running > 0);
document.addEventListener("htmx:before:request", () => { running += 1; show(); });
document.addEventListener("htmx:finally:request", () => { running = Math.max(0, running - 1); show(); });

export default htmx;
