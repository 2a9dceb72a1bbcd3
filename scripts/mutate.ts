import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import ts from 'typescript';
import { randomFor } from './demo/random.ts';
import { copyProject } from '../tests/fixtures/copy.ts';
import { inProject } from './lib/folders.ts';
import { orStop, Stop } from './lib/stop.ts';

/** One change of one place in a file: what stands there and what is put instead. */
interface Mutant {
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly from: string;
  readonly to: string;
  /** `line:column`, both from 1. */
  readonly place: string;
}

const swapped: Readonly<Record<string, string>> = {
  '===': '!==',
  '!==': '===',
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '&&': '||',
  '||': '&&',
  '??': '&&',
  '+': '-',
  '-': '+',
  '*': '/',
  '/': '*',
};

/** What a node may be changed to; null where nothing is changed. */
function changeOf(node: ts.Node, source: ts.SourceFile): { readonly at: ts.Node; readonly to: string } | null {
  if (ts.isBinaryExpression(node)) {
    const to = swapped[node.operatorToken.getText(source)];
    const joinsText = /['"\`]/.test(node.left.getText(source) + node.right.getText(source));
    return to === undefined || (to === '-' && joinsText) ? null : { at: node.operatorToken, to };
  }
  if (node.kind === ts.SyntaxKind.TrueKeyword) return { at: node, to: 'false' };
  if (node.kind === ts.SyntaxKind.FalseKeyword) return { at: node, to: 'true' };
  if (ts.isNumericLiteral(node)) return { at: node, to: String(Number(node.text) + 1) };
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken)
    return { at: node, to: node.operand.getText(source) };
  if (ts.isConditionalExpression(node)) {
    const [condition, yes, no] = [node.condition, node.whenTrue, node.whenFalse].map((part) => part.getText(source));
    return { at: node, to: `(${condition ?? ''}) ? (${no ?? ''}) : (${yes ?? ''})` };
  }
  return null;
}

function mutantsOf(file: string): readonly Mutant[] {
  const text = readFileSync(inProject(file), 'utf8');
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: Mutant[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node)) return;
    const change = changeOf(node, source);
    if (change !== null) {
      const start = change.at.getStart(source);
      const { line, character } = source.getLineAndCharacterOfPosition(start);
      const place = `${String(line + 1)}:${String(character + 1)}`;
      const { end } = change.at;
      found.push({ file, start, end, from: text.slice(start, end), to: change.to, place });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** The tests that may notice, nearest first: the file's own, then all of the data layer. */
function testsFor(file: string): readonly (readonly string[])[] {
  const own = file.replace(/\.ts$/, '.test.ts');
  const all = globSync(
    ['src/data/*.test.ts', `${dirname(file)}/*.test.ts`, 'scripts/data/*.test.ts', 'scripts/import/import.test.ts'],
    {
      cwd: inProject(''),
    },
  );
  return [...(existsSync(inProject(own)) ? [[own]] : []), [...new Set(all)]];
}

function isNoticed(project: string, mutant: Mutant): boolean {
  const target = join(project, mutant.file);
  const text = readFileSync(target, 'utf8');
  writeFileSync(target, text.slice(0, mutant.start) + mutant.to + text.slice(mutant.end));
  try {
    return testsFor(mutant.file).some((tests) => {
      const words = ['node_modules/vitest/vitest.mjs', 'run', '--project=unit', '--bail=1', ...tests];
      // A change can make a loop that never ends.
      const { status } = spawnSync(process.execPath, words, { cwd: project, stdio: 'ignore', timeout: 120_000 });
      return status !== 0;
    });
  } finally {
    writeFileSync(target, text);
  }
}

/**
 * Mutation run of the data layer: changes one operator, number, boolean or condition of src/data at a time and asks the tests
 * whether they notice. `node scripts/mutate.ts [how many, default 100] [seed]`; the same seed picks the same places.
 */
await orStop(() => {
  const [count = 100, seed = 1] = process.argv.slice(2).map(Number);
  if (!Number.isInteger(count) || count < 1) throw new Stop('用法：node scripts/mutate.ts [个数] [种子]');
  const files = globSync(['src/data/*.ts', 'src/data/import/*.ts'], { cwd: inProject('') }).filter(
    (file) => !/\.test\.ts$|testing\.ts$/.test(basename(file)),
  );
  const all = files.sort().flatMap(mutantsOf);
  const random = randomFor(seed, 'mutants');
  const chosen = all
    .map((mutant) => ({ mutant, order: random() }))
    .sort((a, b) => a.order - b.order)
    .slice(0, count)
    .map(({ mutant }) => mutant);
  const project = copyProject();
  cpSync(inProject('vitest.config.ts'), join(project, 'vitest.config.ts'));
  try {
    const missed = chosen.filter((mutant, index) => {
      const noticed = isNoticed(project, mutant);
      if (!noticed) console.log(`没有发现：${mutant.file}:${mutant.place} ${mutant.from} 改为 ${mutant.to}`);
      else if (index % 20 === 19) console.log(`${String(index + 1)} / ${String(chosen.length)}`);
      return !noticed;
    });
    const share = ((100 * (chosen.length - missed.length)) / chosen.length).toFixed(1);
    console.log(
      `${all.length} 处可改，抽 ${chosen.length} 处，测试发现 ${chosen.length - missed.length} 处：${share}%`,
    );
  } finally {
    rmSync(project, { recursive: true, force: true });
  }
  return Promise.resolve();
});
