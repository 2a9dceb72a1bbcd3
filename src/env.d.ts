/// <reference types="astro/client" />

declare module '*.css?embed';
declare module '*.css?en';
