// Says what stands at whatever is pointed at, by mouse, finger or arrow keys, and opens it.
//
// A mouse opens what it clicks; a finger first sees what it touches and opens it with the next touch; Enter
// opens what the arrow keys reached. Opening is told to the page: `unisono:open` with the figure's key.
const NEAR = 28; // pixels around a point within which a pointer means it, on axes that count both ways
const STEPS = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };

export class Pointing {
  constructor(element, stage, told) {
    this.element = element;
    this.told = told;
    this.tips = told.tips ?? [];
    this.at = -1;
    if (!this.tips.length) return;
    // What moves with the arrow keys is more than a picture; its words are those of the chart all the same.
    element.setAttribute("role", "application");
    element.tabIndex = 0;
    this.ring = part("chart-ring pointer-events-none absolute rounded-full border-2 border-data", { "aria-hidden": "true" });
    this.tip = part("chart-tip pointer-events-none absolute z-20 w-max max-w-60 rounded-field border border-rule bg-ground px-2.5 py-1.5 text-left text-sm leading-snug text-ink shadow-md", { role: "status" });
    element.append(this.ring, this.tip);
    this.hide();
    this.listen(stage);
  }

  listen(stage) {
    stage.addEventListener("pointermove", (event) => this.move(event));
    stage.addEventListener("pointerdown", (event) => { this.armed = this.at >= 0 && this.nearest(event) === this.at; });
    stage.addEventListener("pointerleave", (event) => { if (event.pointerType !== "touch") this.hide(); });
    stage.addEventListener("click", (event) => {
      this.move(event);
      if (event.pointerType !== "touch" || this.armed) this.open();
    });
    this.element.addEventListener("keydown", (event) => this.press(event));
    this.element.addEventListener("focus", () => { if (this.element.matches(":focus-visible") && this.at < 0) this.show(this.first()); });
    this.element.addEventListener("blur", () => this.hide());
  }

  // The picture stands anew: where is each tip in it now?
  laid({ chart, option, scale, turned }) {
    this.scale = scale;
    this.turned = turned;
    if (!this.tips.length) return;
    const grid = option.grid;
    this.field = { left: grid.left, top: grid.top, right: chart.getWidth() - grid.right, bottom: chart.getHeight() - grid.bottom };
    const ground = [option.xAxis, option.yAxis].map((axis) => [axis].flat()[0].min ?? 0);
    this.places = this.tips.map(({ at }) => {
      const [x, y] = turned ? [at[1], at[0]] : at;
      return chart.convertToPixel({ gridIndex: 0 }, [x ?? ground[0], y ?? ground[1]]);
    });
    const count = (axis) => axis.data?.length || 1;
    this.cell = this.told.near === "cell"
      ? [(this.field.right - this.field.left) / count(option.xAxis), (this.field.bottom - this.field.top) / count(option.yAxis)]
      : [14, 14];
    this.hide();
  }

  move(event) {
    const found = this.nearest(event);
    if (found < 0) this.hide();
    else if (found !== this.at) this.show(found);
  }

  // The tip a pointer means: of the same period, of the same row, or of the cell below it; -1 for none.
  nearest(event) {
    const box = this.element.getBoundingClientRect();
    const [x, y] = [(event.clientX - box.left) / this.scale, (event.clientY - box.top) / this.scale];
    const { left, right, top, bottom } = this.field;
    const near = this.told.near;
    const aside = near === "y" ? Infinity : near === "cell" ? 0 : NEAR;
    if (x < left - aside || x > right + aside || y < top - (near === "x" ? NEAR : 0) || y > bottom + (near === "x" ? NEAR : 0)) return -1;
    const away = ([px, py]) => near === "x" ? Math.abs(px - x) : near === "y" ? Math.abs(py - y) : Math.hypot(px - x, py - y);
    return this.places.reduce((best, place, i) => (best < 0 || away(place) < away(this.places[best]) ? i : best), -1);
  }

  press(event) {
    if (event.target !== this.element) return;
    const step = STEPS[event.key];
    if (step) this.show(this.at < 0 ? this.first() : this.beside(step));
    else if (event.key === "Home" || event.key === "End") this.show(event.key === "Home" ? 0 : this.tips.length - 1);
    else if (event.key === "Enter" || event.key === " ") this.open();
    else if (event.key === "Escape" && this.at >= 0) this.hide();
    else return;
    event.preventDefault();
  }

  // The neighbour in a direction: along a line either pair of arrows goes on and back, on a map each its way.
  beside([right, down]) {
    const last = this.tips.length - 1;
    if (this.told.near !== "cell") return Math.min(last, Math.max(0, this.at + right + down));
    const across = this.told.across;
    const [dx, dy] = this.turned ? [down, right] : [right, down];
    const [x, y] = [(this.at % across) + dx, Math.floor(this.at / across) + dy];
    return x < 0 || x >= across || y < 0 || y * across > last ? this.at : y * across + x;
  }

  // Where somebody begins who comes by keyboard: at the end of a trend, else at the first.
  first() {
    return this.told.near === "x" ? this.tips.length - 1 : 0;
  }

  show(index) {
    this.at = index;
    const { label, value, detail, count, key } = this.tips[index];
    const quiet = [detail, count].filter(Boolean).join(" · ");
    this.tip.replaceChildren(line("text-quiet text-xs", label), line("font-semibold", value), line("text-quiet text-xs", quiet));
    this.element.style.cursor = key ? "pointer" : "";
    this.tip.hidden = this.ring.hidden = false;
    this.place(this.places[index]);
  }

  place([x, y]) {
    const [left, top] = [x * this.scale, y * this.scale];
    const [width, height] = this.cell.map((size) => size * this.scale);
    const round = this.told.near === "cell" ? "4px" : "";
    Object.assign(this.ring.style, { left: `${left - width / 2}px`, top: `${top - height / 2}px`, width: `${width}px`, height: `${height}px`, borderRadius: round });
    const free = this.element.clientWidth - this.tip.offsetWidth;
    const above = top - height / 2 - this.tip.offsetHeight - 8;
    this.tip.style.left = `${Math.max(0, Math.min(free, left - this.tip.offsetWidth / 2))}px`;
    // Above its point, as a hand would cover it below; below only where the window ends.
    const ends = this.element.getBoundingClientRect().top + above < 0;
    this.tip.style.top = `${ends ? top + height / 2 + 8 : above}px`;
  }

  hide() {
    this.at = -1;
    if (!this.tip) return;
    this.tip.hidden = this.ring.hidden = true;
    this.tip.replaceChildren();
    this.element.style.cursor = "";
  }

  open() {
    const key = this.tips[this.at]?.key;
    if (key) document.dispatchEvent(new CustomEvent("unisono:open", { detail: key }));
  }

  dispose() {
    this.tip?.remove();
    this.ring?.remove();
  }
}

function part(names, attributes) {
  const made = document.createElement("div");
  made.className = names;
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}

function line(names, words) {
  const made = part(names, {});
  made.textContent = words;
  return made;
}
