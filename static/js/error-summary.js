// Takes the reader to the error summary when a page comes back with errors.
export function focusErrorSummary() {
  document.querySelector("[data-error-summary]")?.focus();
}
