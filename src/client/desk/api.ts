import type { DeskState, FieldError, Form, Progress, Review, Values } from '../../data/desk/messages.ts';

const key = 'desk-token';

/** The secret of the desk that this page was opened by: from the address once, then from this tab's memory. Null on the public site. */
export function takeToken(): string | null {
  const given = /^#desk=([\w-]+)$/.exec(location.hash)?.[1];
  if (given !== undefined) {
    sessionStorage.setItem(key, given);
    // Not to be copied along with the address.
    history.replaceState(null, '', location.pathname);
  }
  return sessionStorage.getItem(key);
}

/** A draft as the page sends it first; what the editor adds afterwards is amended. */
export interface NewDraft {
  readonly kind: 'release';
  readonly dataset: string;
  readonly date: string;
  readonly name: string;
  readonly base64: string;
  readonly answers: Values;
  readonly edits: Values;
}

/** What the editor adds to the draft that the desk keeps. */
export interface Amendment {
  readonly answers: Values;
  readonly reasons: Readonly<Record<string, { readonly kind: string; readonly reason: string }>>;
  readonly source: Values | null;
}

/** Everything that the desk can be asked. Each call rejects with an Error whose message is Chinese and ready to be shown. */
export interface Api {
  readonly state: () => Promise<DeskState>;
  readonly form: (id: string, record?: string) => Promise<Form>;
  readonly fill: (
    id: string,
    values: Values,
  ) => Promise<{ readonly errors: readonly FieldError[] } | { readonly review: Review }>;
  readonly draft: (draft: NewDraft) => Promise<Review>;
  readonly amend: (amendment: Amendment) => Promise<Review>;
  readonly withdraw: () => Promise<unknown>;
  readonly publish: () => Promise<Progress>;
  readonly progress: () => Promise<Progress>;
  readonly quit: () => Promise<unknown>;
}

const gone = '编辑台没有回答：那个窗口可能已经关闭。请重新打开编辑台，用它新给的网址。';

/** `root`: the path of the site's home page. */
export function startApi(root: string, token: string): Api {
  const ask = async (name: string, input: unknown = {}): Promise<unknown> => {
    const response = await fetch(`${root}desk/${name}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Desk-Token': token },
      body: JSON.stringify(input),
    }).catch(() => {
      throw new Error(gone);
    });
    const value = (await response.json().catch(() => ({ message: gone }))) as { readonly message?: string };
    if (!response.ok) throw new Error(value.message ?? gone);
    return value;
  };
  return {
    state: () => ask('state') as Promise<DeskState>,
    form: (id, record = '') => ask('form', { id, record }) as Promise<Form>,
    fill: (id, values) => ask('fill', { id, values }) as ReturnType<Api['fill']>,
    draft: (draft) => ask('draft', { draft }) as Promise<Review>,
    amend: (amendment) => ask('amend', amendment) as Promise<Review>,
    withdraw: () => ask('withdraw'),
    publish: () => ask('publish') as Promise<Progress>,
    progress: () => ask('progress') as Promise<Progress>,
    quit: () => ask('quit'),
  };
}
