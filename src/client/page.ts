/** What every page runs, in one file: the search field and the tools. */
import './search.ts';
import './page-tools.ts';
