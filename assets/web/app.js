// What pages do beyond plain HTML: parts that swap, the drawer, filters that close, copying, charts.
// Everything here only improves: without it each link is a page and each form still posts.
import "./htmx.js";
import "./charting.js";
import "./copy.js";
import "./drawer.js";
import "./folds.js";
import "./focus.js";
import "./upload.js";
import "./mapping.js";
