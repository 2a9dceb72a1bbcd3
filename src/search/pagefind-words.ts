import { toNormal } from './normal.ts';

/** Stands where a sentence ends and where a block ends: letters of no language of this site, so that an index takes them for words. */
const sentenceEnd = 'ǀ';
const blockEnd = 'ǁ';

/** Stand for a space and for an underscore of the text, which Pagefind takes for a letter; no words of their own. */
const space = '␣';
const underscore = '␟';

/** Stands before the number of a sign such as + and ≥, which Pagefind would drop. */
const sign = 'ǂ';

/**
 * A character as a word of the index: Pagefind keeps letters and digits; a sign is written as its number in twos, of two letters,
 * since Pagefind parts a word at digits and capitals.
 */
const wordOf = (character: string): string =>
  /[\p{Alphabetic}\p{Nd}]/u.test(character) ? character : wordOfSign(character);

const wordOfSign = (character: string): string =>
  sign + (character.codePointAt(0) ?? 0).toString(2).replace(/0/g, 'o').replace(/1/g, 'i');

const signs = /ǂ([oi]+)/g;
const signOf = (_: string, number: string): string =>
  String.fromCodePoint(parseInt(number.replace(/o/g, '0').replace(/i/g, '1'), 2));

/** Character → what it is to the normal form: nothing, a mark between sentences, or itself. */
const roles = new Map<string, 'nothing' | 'mark' | 'letter'>();

function roleOf(character: string): 'nothing' | 'mark' | 'letter' {
  const known = roles.get(character);
  if (known) return known;
  const normal = toNormal(`x${character}x`);
  const role = normal === 'xx' ? 'nothing' : normal === 'x.x' ? 'mark' : 'letter';
  roles.set(character, role);
  return role;
}

/** A comma between thousands is nothing; elsewhere it is a mark. */
const thousands = /(\d),(?=\d{3}(?!\d))/g;
const hiddenComma = '\u2063';

/** What may be written in a wider or joined form: ＡＢ, ①, ㎡. An index keeps the plain one, which queries ask for. */
const letters = /[\p{L}\p{M}\p{N}\p{S}]+/gu;
const invisible = /[\p{Cc}\p{Cf}\ufe00-\ufe0f]+/gu;

/** What stands in the index for a character that is nothing to the normal form. */
const shown: Readonly<Record<string, string>> = { ' ': space, _: underscore, [hiddenComma]: ',' };

/**
 * A line of text as an index of single characters wants it: each character a word, what the normal form skips glued to the character
 * before it, and the ends of sentences and of the line as words of their own. `unspace` turns it back, but for the width of letters.
 */
export function spaceLine(line: string): string {
  let spaced = '';
  let pending = false;
  const plain = line
    .trim()
    .replace(/\s/g, ' ')
    .replace(invisible, '')
    .replace(letters, (run) => run.normalize('NFKC'))
    .replace(thousands, `$1${hiddenComma}`);
  for (const character of plain) {
    const role = roleOf(character);
    if (role === 'letter') {
      if (pending) spaced += ` ${sentenceEnd}`;
      pending = false;
      spaced += ` ${wordOf(character)}`;
    } else {
      pending = pending || role === 'mark';
      spaced += shown[character] ?? character;
    }
  }
  return `${spaced.trim()} ${blockEnd}`;
}

/** The one word of the index that says which area a page is about: no string of its text is written so. */
export const areaWord = (area: string): string => Array.from(area, wordOfSign).join('');

/** The text that `spaceLine` was given, without the full stop that Pagefind adds to a block; lines are parted by a line feed. */
export const unspace = (spaced: string): string =>
  spaced
    .replace(/ ?ǀ ?/g, '')
    .replace(/ ?ǁ\.? ?/g, '\n')
    .replace(/ /g, '')
    .replace(signs, signOf)
    .replace(/␣/g, ' ')
    .replace(/␟/g, '_')
    .trim();

/** A query in normal form as a phrase of single characters. */
export const spaceQuery = (normal: string): string => {
  const words = Array.from(normal, (character) => (character === '.' ? sentenceEnd : wordOf(character)));
  return `"${words.join(' ')}"`;
};
