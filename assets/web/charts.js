// Draws every chart of a page from the options the server wrote beside it, in the width and on the ground
// at hand; again when either changes, and after a part of the page was swapped.
//
// <div data-chart="NAME"></div> is drawn from <script type="application/json" id="NAME-options">, which
// unisono.render.charts.browser_chart makes. Styles are set by script, one by one, never as text: the
// page's security policy allows that and nothing more.
import { HeatmapChart, LineChart, LinesChart, ScatterChart } from "echarts/charts";
import { GraphicComponent, GridComponent, MarkLineComponent, TitleComponent, VisualMapPiecewiseComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { Pointing } from "./pointing.js";

use([HeatmapChart, LineChart, LinesChart, ScatterChart, GraphicComponent, GridComponent, MarkLineComponent,
  TitleComponent, VisualMapPiecewiseComponent, SVGRenderer]);

const ENOUGH = 0.92; // of a picture's width: a little less, and it is rather made smaller than laid out anew
const PAPER = 688; // pixels between the margins of A4, as print.css sets them
const drawings = new Map(); // element -> what stands in it
const machine = window.matchMedia("(prefers-color-scheme: dark)");

class Drawing {
  constructor(element, told) {
    this.element = element;
    this.told = told;
    this.stage = document.createElement("div");
    element.replaceChildren(this.stage);
    element.style.position = "relative";
    this.pointing = new Pointing(element, this.stage, told);
    this.watch = new ResizeObserver(() => this.draw());
    this.watch.observe(element);
    this.draw();
  }

  draw(room = this.element.clientWidth, dark = isDark()) {
    if (!room || (room === this.room && dark === this.dark)) return;
    Object.assign(this, { room, dark });
    const narrow = room < this.told.width * ENOUGH;
    const [least, height] = narrow ? [this.told.narrow_width, this.told.narrow_height] : [this.told.width, this.told.height];
    // Laid out for at least so many pixels; where there are fewer, the whole picture is made smaller.
    const scale = Math.min(1, room / least);
    const width = Math.max(room, least);
    this.element.style.height = `${Math.ceil(height * scale)}px`;
    Object.assign(this.stage.style, { width: `${width}px`, height: `${height}px`, transformOrigin: "0 0", transform: scale < 1 ? `scale(${scale})` : "" });
    this.chart ??= init(this.stage, null, { renderer: "svg", width, height });
    this.chart.resize({ width, height });
    const option = this.option(narrow);
    this.chart.setOption({ animation: false, ...option }, { notMerge: true });
    this.pointing.laid({ chart: this.chart, option, scale, turned: narrow ? this.told.narrow_turned : this.told.turned });
  }

  // The picture's ground is the page's; in a card it is what the card lies on.
  option(narrow) {
    const name = `${narrow ? "narrow" : "wide"}${this.dark ? "_dark" : ""}`;
    const surface = getComputedStyle(this.element).getPropertyValue("--surface").trim();
    const ground = this.told[this.dark ? "ground_dark" : "ground"];
    if (!surface || !ground) return this.told[name];
    return JSON.parse(JSON.stringify(this.told[name]).replaceAll(JSON.stringify(ground), JSON.stringify(surface)));
  }

  dispose() {
    this.watch.disconnect();
    this.pointing.dispose();
    this.chart?.dispose();
  }
}

function isDark() {
  const chosen = document.documentElement.dataset.theme;
  return chosen === "dark" || (chosen !== "light" && machine.matches);
}

// Draw whatever isn't drawn yet below `root`, and let go of what has left the page.
export function draw(root = document) {
  for (const [element, drawing] of drawings) {
    if (element.isConnected) continue;
    drawing.dispose();
    drawings.delete(element);
  }
  for (const element of root.querySelectorAll("[data-chart]")) {
    if (drawings.has(element)) continue;
    const told = document.getElementById(`${element.dataset.chart}-options`);
    if (told) drawings.set(element, new Drawing(element, JSON.parse(told.textContent)));
  }
}

// How wide a drawing may be on paper: what its card leaves of the sheet.
function paper(element) {
  const card = element.closest(".card");
  if (!card) return PAPER;
  const { paddingLeft, paddingRight, borderLeftWidth, borderRightWidth } = getComputedStyle(card);
  return [paddingLeft, paddingRight, borderLeftWidth, borderRightWidth].reduce((left, each) => left - parseFloat(each), PAPER);
}

function redraw() {
  for (const drawing of drawings.values()) drawing.draw();
}

machine.addEventListener("change", redraw);
// Paper is narrower than most screens and always light.
window.addEventListener("beforeprint", () => {
  for (const drawing of drawings.values()) {
    drawing.draw(Math.min(paper(drawing.element), drawing.element.clientWidth), false);
  }
});
window.addEventListener("afterprint", redraw);
new MutationObserver(redraw).observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
