import type { Locator, Page } from 'playwright-core';

/** A phone as most readers hold it. */
export const phone = { viewport: { width: 360, height: 740 } };

/** What a way through the site has cost a reader so far. */
export interface Walked {
  readonly taps: number;
  /** Windows full of page that were looked through, the first of each page included. */
  readonly screens: number;
  readonly typed: number;
}

/** One reader's way, counted. */
export interface Walk {
  tap(target: Locator): Promise<void>;
  type(target: Locator, text: string): Promise<void>;
  /** Scrolls as far as the reader must to see it whole; nothing where it is in sight. */
  see(target: Locator): Promise<void>;
  /** After a new page has opened. */
  arrive(): void;
  walked(): Walked;
}

/**
 * Seconds that a way takes, reckoned for a slow reader. A tap: 1.35 s to decide and 1.1 s to point (keystroke-level model, Card, Moran and
 * Newell 1980). A screen looked through: 5 s. A character through a Chinese input method: 1 s.
 */
export const secondsOf = ({ taps, screens, typed }: Walked): number => taps * 2.45 + screens * 5 + typed;

/** Begins at the page that is open. */
export function walkOn(page: Page): Walk {
  let [taps, screens, typed] = [0, 1, 0];
  const height = page.viewportSize()?.height ?? phone.viewport.height;
  const see = async (target: Locator): Promise<void> => {
    const box = await target.boundingBox();
    if (box === null) throw new Error('nobody can see what is not shown');
    const [above, below] = [-box.y, box.y + box.height - height];
    screens += Math.ceil(Math.max(0, above, below) / height);
    if (above > 0 || below > 0) await target.scrollIntoViewIfNeeded();
  };
  return {
    see,
    async tap(target) {
      await see(target);
      taps += 1;
      await target.click();
    },
    async type(target, text) {
      await see(target);
      taps += 1;
      typed += text.length;
      await target.fill(text);
    },
    arrive() {
      screens += 1;
    },
    walked: () => ({ taps, screens, typed }),
  };
}
