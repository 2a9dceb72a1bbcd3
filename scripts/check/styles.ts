import { parse, type AtRule, type ChildNode, type Container, type Declaration, type Rule } from 'postcss';
import { oldest, since, youngBelow } from './browser-features.ts';
import { progressive } from './progressive.ts';

const properties = youngBelow('css.properties.');
const selectors = youngBelow('css.selectors.');
const atRules = youngBelow('css.at-rules.');
const functions = new Map([
  ...[...youngBelow('css.types.')].map(([key, version]) => [key.split('.').at(-1) ?? '', version] as const),
]);
/** Units that MDN's data keep under a name of their own. */
const units: ReadonlyMap<string, number> = new Map([
  ...['dvh', 'svh', 'lvh', 'dvw', 'svw', 'lvw'].map((unit) => [unit, 108] as const),
  ...['cqw', 'cqh', 'cqi', 'cqb'].map((unit) => [unit, 105] as const),
  ...['lh', 'rlh'].map((unit) => [unit, 109] as const),
]);

/** A feature that a style uses, as it is called in progressive.ts, and the version that brought it. */
type Use = readonly [name: string, version: number];

const pick = (name: string, version: number | undefined): readonly Use[] =>
  version === undefined ? [] : [[name, version]];

function inDeclaration({ prop, value }: Declaration): readonly Use[] {
  const plain = prop.replace(/^-\w+-/, '');
  const young = prop.startsWith('--') ? undefined : properties.get(plain);
  if (young !== undefined) return [[prop, young]];
  const words = value.replace(/"[^"]*"|'[^']*'|url\([^)]*\)/g, '').match(/-?[a-z][\w-]*\(?|\d[a-z]+/gi) ?? [];
  return words.flatMap((word) => {
    // The rectangle of `clip` is as old as CSS; that of shapes is young.
    if (word.endsWith('(')) return plain === 'clip' ? [] : pick(`${word})`, functions.get(word.slice(0, -1)));
    if (/^\d/.test(word)) return pick(word.slice(1), units.get(word.slice(1)));
    return pick(`${prop}: ${word}`, properties.get(`${plain}.${word}`));
  });
}

const pseudos = /::?([a-z-]+)/g;

const inSelector = (selector: string): readonly Use[] => [
  ...[...selector.matchAll(pseudos)].flatMap(([text, name = '']) => pick(text, selectors.get(name))),
  ...(/:not\([^)]*,/.test(selector) ? pick(':not(a, b)', selectors.get('not.selector_list')) : []),
];

const isSupports = (node: Container | undefined): boolean =>
  node !== undefined && ((node as AtRule).name === 'supports' || isSupports(node.parent as Container | undefined));

/** Selectors that are laid out as flex boxes somewhere in the style sheet. */
function flexSelectors(root: Container): ReadonlySet<string> {
  const found = new Set<string>();
  root.walkDecls('display', ({ value, parent }) => {
    if (/\bflex\b/.test(value)) for (const selector of (parent as Rule).selectors) found.add(selector);
  });
  return found;
}

function usesOf(node: ChildNode, flex: ReadonlySet<string>): readonly Use[] {
  if (node.type === 'decl') {
    const isGap = /^(?:row-|column-)?gap$/.test(node.prop);
    const rule = node.parent as Rule;
    const inFlex = isGap && rule.selectors.some((selector) => flex.has(selector));
    return inFlex ? [['flex gap', 84]] : inDeclaration(node);
  }
  if (node.type === 'rule') {
    const nested = (node.parent as Rule | undefined)?.type === 'rule';
    const isStep = ((node.parent as AtRule | undefined)?.name ?? '').endsWith('keyframes');
    return nested ? [['嵌套的规则', 120]] : isStep ? [] : inSelector(node.selector);
  }
  if (node.type !== 'atrule') return [];
  const features = node.name === 'media' ? [...node.params.matchAll(/\(([a-z-]+)/g)].map(([, name = '']) => name) : [];
  return [
    ...pick(`@${node.name}`, atRules.get(node.name)),
    ...features.flatMap((name) => pick(`@media (${name})`, atRules.get(`media.${name}`))),
    ...(node.name === 'media' && /[<>]/.test(node.params)
      ? pick('@media (a < b)', atRules.get('media.range_syntax'))
      : []),
  ];
}

/** What a style sheet uses that the oldest browser lacks, outside `@supports` and the list of what may be missing there. */
export function styleFaults(css: string): readonly string[] {
  const root = parse(css);
  const flex = flexSelectors(root);
  const uses = new Map<string, number>();
  root.walk((node) => {
    if (isSupports(node.parent)) return;
    for (const [name, version] of usesOf(node, flex)) uses.set(name, version);
  });
  return [...uses]
    .filter(([name]) => progressive[name] === undefined)
    .map(
      ([name, version]) =>
        `样式用了 ${name}，${since(version)}（至少要能用于 Chromium ${oldest}；可以没有的写进 scripts/check/progressive.ts）`,
    );
}
