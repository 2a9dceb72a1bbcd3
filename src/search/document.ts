/** What a page is for; results are grouped by it. */
export type Kind = 'policy' | 'data' | 'place' | 'download';

/** The heading of each group of results. */
export const kindNames: Readonly<Record<Kind, string>> = {
  policy: '政策',
  data: '数据',
  place: '网点',
  download: '下载',
};

/** All kinds, in the order in which they are listed. */
export const kinds = Object.keys(kindNames) as readonly Kind[];

/** A stretch of a page below one heading; the stretch before the first heading has none. */
export interface Block {
  readonly heading?: string;
  /** The heading's id, for a link to it. */
  readonly anchor?: string;
  /** The text as written; a line break ends a paragraph, list item or cell. */
  readonly text: string;
}

/** A page as search sees it. */
export interface SearchDocument {
  readonly url: string;
  readonly title: string;
  readonly kind: Kind;
  /** The name of the area that the page is about. */
  readonly area?: string;
  readonly blocks: readonly Block[];
  /** What one does next: the latest number with its date, or area and telephone. */
  readonly next?: string;
  /** Words of this page at which a query typed without spaces may be split. */
  readonly terms?: readonly string[];
}

/** Whether a page is a single place: of their kind only these say an address or a telephone beside the title; the others list them. */
export const isRecord = ({ kind, next }: SearchDocument): boolean => kind === 'place' && next !== undefined;
