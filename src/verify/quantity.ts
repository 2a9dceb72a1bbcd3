/** How a number is hedged: `nearly` 近, `below` 不足, `above` 超过 and 余, `atLeast` 以上. */
export type Hedge = 'exact' | 'about' | 'nearly' | 'below' | 'above' | 'atLeast';

/** A number with its unit, as a sentence states it. */
export interface Quantity {
  /** As written, hedge and unit included: `约2.2万人`. */
  readonly text: string;
  readonly value: number;
  /** What the last written digit counts: 1000 for 2.2万. */
  readonly step: number;
  readonly hedge: Hedge;
  readonly unit: string;
}

/** Whether a published number is what a quantity states. `within`: as a rounding only. `far`: neither right nor wrong, too rough to say. */
export type Fit = 'exact' | 'within' | 'far' | 'no';

/** What the last digit before the closing zeros counts: 1200 → 100. */
function zerosStep(value: number): number {
  let step = 1;
  while (value !== 0 && value % (step * 10) === 0) step *= 10;
  return step;
}

/** How far off a rounding may be, in shares of the number, before it says too little. */
const limits = { rounding: 0.05, nearly: 0.1, beyond: 0.25 } as const;

/** Holds a published number against a quantity. 不足, 超过 and the like are relations: 1,243 is not 不足1243. */
export function fitOf({ value, step, hedge }: Quantity, published: number): Fit {
  const off = value === 0 ? Infinity : Math.abs(published - value) / value;
  const grain = Math.max(step, zerosStep(value));
  const near = (isRight: boolean, limit: number): Fit => (isRight && off <= limit ? 'within' : 'far');
  const beyond = (isRight: boolean): Fit => near(isRight || off <= limits.nearly, limits.beyond);
  const rounded = (unit: number): boolean => published >= value - unit / 2 && published < value + unit / 2;
  switch (hedge) {
    case 'exact':
      if (published === value) return 'exact';
      return step > 1 && rounded(step) ? near(true, limits.rounding) : 'no';
    case 'about':
      if (published === value) return 'exact';
      return rounded(grain) || off <= limits.rounding ? near(rounded(grain), limits.rounding) : 'no';
    case 'nearly':
      return published < value ? near(published >= value - grain, limits.nearly) : 'no';
    case 'below':
      return published < value ? beyond(published >= value - grain) : 'no';
    case 'above':
    case 'atLeast': {
      const holds = hedge === 'above' ? published > value : published >= value;
      return holds ? beyond(published < value + grain) : 'no';
    }
  }
}

const persons = ['人', '名', '位'];
const bodies = ['家', '个', '处'];

/** Whether two units count the same kind of thing: 人 and 名, 家 and 个. */
export const sameUnit = (a: string, b: string): boolean =>
  a === b || [persons, bodies].some((group) => group.includes(a) && group.includes(b));

/** Everything that units are called in sentences. */
export const unitWords: readonly string[] = [...persons, ...bodies, '场'];
