// Takes the reader to the error summary when a page comes back with errors.
export function focusErrorSummary() {
  const summary = document.querySelector("[data-error-summary]");
  if (!summary) return;
  // The page was sent, so the browser would ask on the way back whether to send it again: it may just open it anew.
  history.replaceState(null, "", location.pathname + location.search);
  summary.focus();
  // The browser goes to the field that an earlier summary led to when all is loaded.
  addEventListener("load", () => setTimeout(() => summary.focus()));
}
