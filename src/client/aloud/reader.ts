import type { Passage } from './passages.ts';

/** A voice that reads passages one after the other. */
export interface Reader {
  /** Reads from the passage that is due on; from its beginning where it was interrupted. */
  readonly go: () => void;
  readonly pause: () => void;
}

/** What the page does meanwhile. */
export interface Hearing {
  /** The passage that is being read; null between and behind them. */
  readonly show: (passage: Passage | null) => void;
  readonly end: () => void;
  /** The browser has no voice for Chinese, or lost it. */
  readonly fail: () => void;
}

/**
 * Reads passages by the browser's voice, each as an utterance of its own. It pauses by falling silent, not by the browser's own
 * pause, which ends the reading on phones: what was interrupted is read again from its beginning.
 */
export function readerOf(passages: readonly Passage[], { show, end, fail }: Hearing): Reader {
  const { speechSynthesis: voice } = window;
  let at = 0;
  // Held here: some browsers forget an utterance that nothing holds, and never say that it ended.
  let current: SpeechSynthesisUtterance | null = null;

  function go(): void {
    const passage = passages[at];
    if (passage === undefined) {
      end();
      return;
    }
    const utterance = new SpeechSynthesisUtterance(passage.said);
    utterance.lang = 'zh-CN';
    utterance.addEventListener('end', () => {
      if (current !== utterance) return;
      at += 1;
      go();
    });
    utterance.addEventListener('error', () => {
      if (current === utterance) fail();
    });
    current = utterance;
    show(passage);
    voice.speak(utterance);
  }

  return {
    go,
    pause: () => {
      current = null;
      voice.cancel();
    },
  };
}
