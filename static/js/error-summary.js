// Takes the reader to the error summary when a page comes back with errors.
export function focusErrorSummary() {
  const summary = document.querySelector("[data-error-summary]");
  if (!summary) return;
  summary.focus();
  // The address may still end in the field that an earlier summary led to: the browser goes there when all is loaded.
  addEventListener("load", () => setTimeout(() => summary.focus()));
}
