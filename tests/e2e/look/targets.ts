/** What is pressed and how large it is; links in running text and in tables aside. */
export interface Target {
  /** The beginning of its markup. */
  readonly where: string;
  /** Px of its shorter side. */
  readonly side: number;
}

/** Every target that a page shows. Runs in the browser, so it uses nothing from outside. */
export function measureTargets(): readonly Target[] {
  const pressed = 'header a, nav a, footer a, button, select, summary, input:not([type=checkbox], [type=radio])';
  return [...document.querySelectorAll<HTMLElement>(pressed)]
    .filter((element) => element.offsetParent !== null && element.closest('td, th') === null)
    .map((element) => ({ box: element.getBoundingClientRect(), where: element.outerHTML.slice(0, 100) }))
    .filter(({ box }) => box.width > 1)
    .map(({ box, where }) => ({ where, side: Math.min(box.width, box.height) }));
}
