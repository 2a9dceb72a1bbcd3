/** A Content-Security-Policy: directive → sources. */
export type Policy = Readonly<Record<string, readonly string[]>>;

const self = ["'self'"];
const none = ["'none'"];

/** What every page with the masthead needs: its scripts and styles, and files for the header search. */
export const pagePolicy: Policy = {
  'default-src': none,
  'script-src': self,
  'style-src': self,
  'img-src': self,
  'connect-src': self,
  'form-action': self,
  'base-uri': none,
  'frame-ancestors': self,
  'require-trusted-types-for': ["'script'"],
};

/** A page that runs Pagefind, which is WebAssembly. Chromium below 97 does not know the word: search there falls back to the header's files. */
export const searchPolicy: Policy = { ...pagePolicy, 'script-src': [...self, "'wasm-unsafe-eval'"] };

/** A figure in another site's frame: no script, no form, and anyone may frame it. */
export const embedPolicy: Policy = {
  'default-src': none,
  'style-src': self,
  'img-src': self,
  'form-action': none,
  'base-uri': none,
};

/** A drawing opened by itself: it holds no script, style or link to fetch. */
export const drawingPolicy: Policy = { 'default-src': none, 'base-uri': none, 'frame-ancestors': self };

/** Sorted and without spaces: what is alike stands together, which compresses best, and every page carries it. */
const policyText = (policy: Policy): string =>
  Object.entries(policy)
    .map(([directive, sources]) => `${directive} ${sources.join(' ')}`)
    .sort()
    .join(';');

/** The policy as a header. */
export const headerPolicy = policyText;

/** The policy as a meta element, where browsers refuse to hear of frames around the page. */
export const metaPolicy = (policy: Policy): string =>
  policyText(Object.fromEntries(Object.entries(policy).filter(([directive]) => directive !== 'frame-ancestors')));

/** Reads a policy written as text. */
export const readPolicy = (text: string): Policy =>
  Object.fromEntries(
    text.split(';').map((part) => {
      const [directive = '', ...sources] = part.trim().split(/\s+/);
      return [directive, sources];
    }),
  );
