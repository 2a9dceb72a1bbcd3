/// <reference types="astro/client" />

declare module '*.css?embed';
