/** W3C WebDriver, "Actions": what both protocols take as it is. */
export type Action = Readonly<Record<string, unknown>>;

/** A browser with one window, driven by its own protocol. */
export interface Driver {
  /** Opens an address and waits until it has loaded. */
  open(url: string): Promise<void>;
  /** Calls the text of a function in the page and returns what it, or its promise, gives as JSON. */
  call(code: string, argument: unknown): Promise<string>;
  act(actions: readonly Action[]): Promise<void>;
  resize(width: number, height: number): Promise<void>;
  close(): Promise<void>;
}

/** Where an engine is looked for, and how it is started. */
export interface Engine {
  readonly name: string;
  /** Why it cannot be tried here; null when it can. */
  readonly missing: string | null;
  start(): Promise<Driver>;
}

/** Keys without a character, by the code that WebDriver has for them. */
export const keys = { Tab: '\uE004', Enter: '\uE007', Space: ' ', ArrowDown: '\uE015', ArrowRight: '\uE014' } as const;

const keyboard = (text: string): Action => ({
  type: 'key',
  id: 'keyboard',
  actions: [...text].flatMap((value) => [
    { type: 'keyDown', value },
    { type: 'keyUp', value },
  ]),
});

const pointer = (actions: readonly Action[]): Action => ({
  type: 'pointer',
  id: 'mouse',
  parameters: { pointerType: 'mouse' },
  actions,
});

/** A page as a test sees it. */
export interface Page {
  readonly driver: Driver;
  /** Runs a function in the page. */
  run<A, T>(work: (argument: A) => T | Promise<T>, argument: A): Promise<T>;
  /** The text of the first element, once there is one that is shown and says something that matches. Fails after ten seconds. */
  shown(selector: string, words?: RegExp): Promise<string>;
  count(selector: string): Promise<number>;
  press(text: string): Promise<void>;
  /** Puts the pointer on the middle of the first element, and presses it when told. */
  point(selector: string, click?: boolean): Promise<void>;
}

/** Middle of an element that was scrolled into view, in CSS pixels of the window. */
function middleOf(selector: string): readonly [number, number] {
  const element = document.querySelector(selector);
  if (element === null) throw new Error(`no ${selector}`);
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { x, y, width, height } = element.getBoundingClientRect();
  return [Math.round(x + width / 2), Math.round(y + height / 2)];
}

async function waitFor([selector, source]: readonly [string, string]): Promise<string> {
  const words = new RegExp(source);
  for (const end = Date.now() + 10_000; Date.now() < end;) {
    const element = document.querySelector<HTMLElement>(selector);
    if (element && element.getClientRects().length > 0 && words.test(element.textContent)) return element.textContent;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`${selector} does not say ${source}: ${document.querySelector(selector)?.textContent ?? 'nothing'}`);
}

/** The page that a driver shows. */
export function pageOf(driver: Driver): Page {
  const run = async <A, T>(work: (argument: A) => T | Promise<T>, argument: A): Promise<T> =>
    JSON.parse(await driver.call(String(work), argument)) as T;
  return {
    driver,
    run,
    shown: (selector, words = /\S/) => run(waitFor, [selector, words.source] as const),
    count: (selector) => run((each) => document.querySelectorAll(each).length, selector),
    press: (text) => driver.act([keyboard(text)]),
    async point(selector, click = false) {
      const [x, y] = await run(middleOf, selector);
      const press = click
        ? [
            { type: 'pointerDown', button: 0 },
            { type: 'pointerUp', button: 0 },
          ]
        : [];
      await driver.act([pointer([{ type: 'pointerMove', x, y }, ...press])]);
    },
  };
}
