import type { Quantity } from './quantity.ts';
import type { Token } from './tokens.ts';

/** The tokens of one kind. */
type Of<Kind extends Token['kind'], One = Token> = One extends { readonly kind: infer Any }
  ? Kind extends Any
    ? One & { readonly kind: Kind }
    : never
  : never;

/** Thrown where the words of a sentence do not go together; `parse` catches it, nobody else does. */
export class NotUnderstood extends Error {}

/** Goes through the tokens of a sentence from left to right. */
export interface Reader {
  /** The kind of the token so many places ahead; undefined at the end. */
  readonly kind: (ahead?: number) => Token['kind'] | undefined;
  readonly text: () => string;
  /** Takes the next token when it is of this kind. */
  readonly accept: <Kind extends Token['kind']>(kind: Kind) => Of<Kind> | undefined;
  /** Takes the next token, which must be of this kind. */
  readonly need: <Kind extends Token['kind']>(kind: Kind) => Of<Kind>;
  /** Where it stands, and back to there. */
  readonly mark: () => number;
  readonly backTo: (mark: number) => void;
  /** What was read since a mark, as written. */
  readonly textFrom: (mark: number) => string;
}

/** Goes on only where something holds. */
export function must(holds: boolean): void {
  if (!holds) throw new NotUnderstood();
}

/** What is there; what is not there is not understood. */
export function given<T>(thing: T | undefined): T {
  if (thing === undefined) throw new NotUnderstood();
  return thing;
}

/** A reader at the first token. */
export function readerOf(tokens: readonly Token[]): Reader {
  let at = 0;
  const accept = <Kind extends Token['kind']>(kind: Kind): Of<Kind> | undefined => {
    const token = tokens[at];
    if (token?.kind !== kind) return undefined;
    at += 1;
    return token as Of<Kind>;
  };
  return {
    kind: (ahead = 0) => tokens[at + ahead]?.kind,
    text: () => tokens[at]?.text ?? '',
    accept,
    need: (kind) => given(accept(kind)),
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

/** A number with its unit and at most one hedge: `约2.2万人`, `1200多人`, `1000名以上`; `percent`: a share instead. */
export function readQuantity(reader: Reader, percent = false): Quantity {
  const start = reader.mark();
  const lead = reader.accept('hedge');
  const { value, step } = reader.need(percent ? 'percent' : 'number');
  const more = reader.accept('after');
  const unit = percent ? '%' : reader.need('unit').unit;
  const hedges = [lead, more, reader.accept('after')].flatMap((word) => word?.hedge ?? []);
  must(hedges.length < 2);
  return { text: reader.textFrom(start), value, step, hedge: hedges[0] ?? 'exact', unit };
}

/** Whether a number comes next. */
export const seesQuantity = (reader: Reader): boolean => reader.kind() === 'number' || reader.kind() === 'hedge';
