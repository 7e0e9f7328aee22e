// The one script of every page. Nothing here is needed: each page works with scripting off.
import { focusErrorSummary } from "./error-summary.js";
import { showPrintButtons } from "./print-button.js";
import { tickAll } from "./tick-all.js";
import { followScroll } from "./section-nav.js";

focusErrorSummary();
showPrintButtons();
tickAll();
followScroll();
