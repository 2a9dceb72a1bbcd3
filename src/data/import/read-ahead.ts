/** Loads the readers of workbooks before one is there, so that a page goes on working when the network is gone. They are the ones that readOffice asks for. */
export async function readAhead(): Promise<void> {
  await Promise.all([
    import('./workbook/zip.ts'),
    import('./workbook/ooxml.ts'),
    import('./workbook/opendocument.ts'),
    import('./workbook/spreadsheet-xml.ts'),
    import('./workbook/binary.ts').then(({ loadReader }) => loadReader()),
  ]);
}
