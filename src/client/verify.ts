import type { Saying } from '../verify/say-fate.ts';
import { verifier, type Answer } from '../verify/answer.ts';
import { readNumbers, type NumbersFile } from '../verify/file.ts';
import { sayAnswer } from '../verify/say.ts';

/** Checks what is pasted against the published numbers, in the browser alone: the text is sent nowhere. */
const form = document.querySelector<HTMLFormElement>('#verify-form');
const input = document.querySelector<HTMLTextAreaElement>('#verify-text');
const results = document.querySelector<HTMLElement>('#verify-results');

async function load(url: string): Promise<(text: string) => Answer> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${String(response.status)}`);
  return verifier(readNumbers((await response.json()) as NumbersFile));
}

function sectionOf({ tone, mark, heading, lines }: Saying, base: string): HTMLElement {
  const section = document.createElement('section');
  section.className = `saying saying-${tone}`;
  const title = document.createElement('h2');
  const word = document.createElement('span');
  word.className = 'saying-mark';
  word.textContent = mark;
  title.append(word, ` ${heading}`);
  const list = document.createElement('ul');
  for (const { text, path } of lines) {
    const item = document.createElement('li');
    item.textContent = text;
    if (path !== undefined) {
      const link = document.createElement('a');
      link.href = base + path;
      link.textContent = '看页面';
      link.setAttribute('aria-label', `看页面：${text.split('：')[0] ?? ''}`);
      item.append(' ', link);
    }
    list.append(item);
  }
  section.append(title, list);
  return section;
}

if (form && input && results) {
  const { numbers = '', base = '' } = form.dataset;
  form.hidden = false;
  // Loaded at once, so that the page goes on working when the network is gone; tried again when that failed.
  let loading = load(numbers);
  loading.catch(() => undefined);
  const answer = async (): Promise<void> => {
    try {
      const check = await loading;
      results.textContent = '';
      results.append(...sayAnswer(check(input.value), location.host).map((saying) => sectionOf(saying, base)));
    } catch {
      results.textContent = '没有取到核对用的数据文件。请确认网络畅通，再点一次“核对”。';
      loading = load(numbers);
      loading.catch(() => undefined);
    }
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void answer();
  });
}
