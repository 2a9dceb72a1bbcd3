import { mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { inProject } from '../../lib/folders.ts';

const component = `---
import { readFileSync } from 'node:fs';
export const getStaticPaths = () =>
  JSON.parse(readFileSync('./pages.json', 'utf8')).map(({ path, html }) => ({ params: { path }, props: { html } }));
---
<Fragment set:html={Astro.props.html} />
`;

const pageFile = (html: string): string =>
  `---\nconst html = ${JSON.stringify(html)};\n---\n<Fragment set:html={html} />\n`;

/** How a bare Astro project holds its pages: one component for all, or a file for each, as somebody would write them by hand. */
export type BareForm = 'component' | 'files';

function write(root: string, path: string, text: string): void {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** An Astro project that writes the very pages of a built folder, ready made. The caller removes it. */
export function bareProject(dist: string, form: BareForm): string {
  const root = mkdtempSync(join(tmpdir(), 'bare-astro-'));
  const pages = readdirSync(dist, { recursive: true })
    .map((name) => String(name).replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.html'))
    .map((file) => ({
      path: file === 'index.html' ? undefined : file.replace(/(?:\/index)?\.html$/, ''),
      html: readFileSync(join(dist, file), 'utf8'),
    }));
  write(root, 'package.json', '{"type":"module"}');
  write(root, 'astro.config.mjs', 'export default { devToolbar: { enabled: false } };\n');
  if (form === 'files')
    for (const { path = 'index', html } of pages) write(root, `src/pages/${path}.astro`, pageFile(html));
  else {
    write(root, 'pages.json', JSON.stringify(pages));
    write(root, 'src/pages/[...path].astro', component);
  }
  mkdirSync(join(root, 'node_modules'));
  for (const name of readdirSync(inProject('node_modules')).filter((each) => !/^\.(astro|vite|cache)/.test(each)))
    symlinkSync(inProject(`node_modules/${name}`), join(root, 'node_modules', name));
  return root;
}
