declare module 'rdf-parser-csvw' {
  /** Reads CSV by its metadata; the package has no types of its own. */
  export default class CsvwParser {
    constructor(options: { readonly metadata: object; readonly baseIRI: string; readonly timezone?: string });
    import(stream: object): AsyncIterable<unknown>;
  }
}
