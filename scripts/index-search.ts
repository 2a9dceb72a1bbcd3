export { indexSearch } from './search/index.ts';
