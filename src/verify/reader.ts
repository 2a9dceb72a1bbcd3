import type { Quantity } from './quantity.ts';
import type { Token } from './tokens.ts';

/** The tokens of one kind. */
type Of<Kind extends Token['kind'], One = Token> = One extends { readonly kind: infer Any }
  ? Kind extends Any
    ? One & { readonly kind: Kind }
    : never
  : never;

/** Goes through the tokens of a sentence from left to right. */
export interface Reader {
  /** The token so many places ahead. */
  readonly peek: (ahead?: number) => Token | undefined;
  /** Whether the next tokens are of these kinds. */
  readonly sees: (...kinds: readonly Token['kind'][]) => boolean;
  /** Takes the next token when it is of this kind. */
  readonly take: <Kind extends Token['kind']>(kind: Kind) => Of<Kind> | undefined;
  readonly isAtEnd: () => boolean;
  /** Where it stands, and back to there. */
  readonly mark: () => number;
  readonly backTo: (mark: number) => void;
  /** What was read since a mark, as written. */
  readonly textFrom: (mark: number) => string;
}

/** A reader at the first token. */
export function readerOf(tokens: readonly Token[]): Reader {
  let at = 0;
  const peek = (ahead = 0): Token | undefined => tokens[at + ahead];
  return {
    peek,
    sees: (...kinds) => kinds.every((kind, ahead) => peek(ahead)?.kind === kind),
    take: <Kind extends Token['kind']>(kind: Kind) => {
      const token = peek();
      if (token?.kind !== kind) return undefined;
      at += 1;
      return token as Of<Kind>;
    },
    isAtEnd: () => at >= tokens.length,
    mark: () => at,
    backTo: (mark) => {
      at = mark;
    },
    textFrom: (mark) =>
      tokens
        .slice(mark, at)
        .map(({ text }) => text)
        .join(''),
  };
}

/**
 * A number with its unit and at most one hedge: `约2.2万人`, `1200多人`, `1000名以上`. Undefined, and nothing taken, where there is
 * none; `percent`: a share instead of a number with a unit.
 */
export function readQuantity(reader: Reader, percent = false): Quantity | undefined {
  const start = reader.mark();
  const lead = reader.take('hedge');
  const number = reader.take(percent ? 'percent' : 'number');
  const more = reader.take('after');
  const unit = percent ? undefined : reader.take('unit');
  const tail = reader.take('after');
  const hedges = [lead, more, tail].flatMap((word) => (word === undefined ? [] : [word.hedge]));
  if (number === undefined || (unit === undefined) !== percent || hedges.length > 1) {
    reader.backTo(start);
    return undefined;
  }
  const [hedge = 'exact'] = hedges;
  const text = [lead, number, more, unit, tail].map((word) => word?.text ?? '').join('');
  return { text, value: number.value, step: number.step, hedge, unit: unit?.unit ?? '%' };
}
