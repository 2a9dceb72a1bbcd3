/// <reference types="astro/client" />

declare module '*.css?embed';
declare module '*.css?en';

/** For readers of types that do not know .astro files, as oxlint; Astro's own checker reads each file's props. */
declare module '*.astro' {
  import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
  const component: AstroComponentFactory;
  export default component;
}
