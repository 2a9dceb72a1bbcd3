/** How long the steps of a command take, one after the other. */
export interface StepTimes {
  /** A step begins, and with it the one before ends. */
  readonly begin: (step: string) => void;
  /** `数据 0.9，页面 5.6`: seconds of each step up to now. */
  readonly text: () => string;
}

/** Starts to measure; `now` gives milliseconds. */
export function stepTimes(now: () => number = () => performance.now()): StepTimes {
  const begun: (readonly [step: string, at: number])[] = [];
  return {
    begin: (step) => begun.push([step, now()]),
    text: () => {
      const end = now();
      return begun
        .map(([step, at], index) => `${step} ${(((begun[index + 1]?.[1] ?? end) - at) / 1000).toFixed(1)}`)
        .join('，');
    },
  };
}
