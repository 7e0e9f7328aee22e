// Marks the section being read in the section navigation.
const READING_BAND = "-10% 0px -70% 0px";

export function followScroll() {
  const links = new Map();
  for (const link of document.querySelectorAll("[data-section-nav] a[href^='#']")) {
    const section = document.getElementById(link.hash.slice(1));
    if (section) links.set(section, link);
  }
  if (links.size === 0) return;

  const inBand = new Set();
  const observer = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) inBand.add(target);
      else inBand.delete(target);
    }
    const current = [...links.keys()].find((section) => inBand.has(section));
    if (!current) return;
    for (const [section, link] of links) {
      if (section === current) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
  }, { rootMargin: READING_BAND });
  for (const section of links.keys()) observer.observe(section);
}
