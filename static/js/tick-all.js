// A box that ticks all boxes of a list; shown only when scripting is on.
export function tickAll() {
  for (const all of document.querySelectorAll("[data-tick-all]")) {
    const boxes = () => all.form.querySelectorAll(`input[name="${all.dataset.tickAll}"]`);
    all.hidden = false;
    all.addEventListener("change", () => boxes().forEach((box) => (box.checked = all.checked)));
  }
}
