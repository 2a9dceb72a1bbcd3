/** The looks that a cell may have. Never colour alone: what is wrong is also bold and said beside. */
export const styleNames = ['plain', 'heading', 'required', 'note', 'example', 'fault', 'warning'] as const;

export type CellStyle = (typeof styleNames)[number];

interface Look {
  readonly bold?: true;
  readonly italic?: true;
  /** Colours as RRGGBB. */
  readonly ink?: string;
  readonly fill?: string;
  readonly wrap?: true;
}

const looks: Readonly<Record<CellStyle, Look>> = {
  plain: {},
  heading: { bold: true, fill: 'E7E6E6', wrap: true },
  required: { bold: true, ink: '7F3F00', fill: 'FCE4C4', wrap: true },
  note: { wrap: true },
  example: { italic: true, ink: '666666', fill: 'F2F2F2' },
  fault: { bold: true, ink: '9C0006', fill: 'FFC7CE', wrap: true },
  warning: { bold: true, ink: '7F6000', fill: 'FFEB9C', wrap: true },
};

/** The format of text, which a spreadsheet leaves as it is typed: no date made of 2023-06, no zero lost. */
const textFormat = 49;

/** The index of a look among the cell formats of `stylesXml`: each stands there for numbers and for text. */
export const formatOf = (style: CellStyle, isText: boolean): number => styleNames.indexOf(style) * 2 + (isText ? 1 : 0);

const font = ({ bold, italic, ink }: Look): string =>
  `<font>${bold ? '<b/>' : ''}${italic ? '<i/>' : ''}<sz val="11"/>${ink === undefined ? '' : `<color rgb="FF${ink}"/>`}<name val="宋体"/><family val="3"/><charset val="134"/></font>`;

const fill = ({ fill: colour }: Look): string =>
  `<fill><patternFill patternType="solid"><fgColor rgb="FF${colour ?? 'FFFFFF'}"/><bgColor indexed="64"/></patternFill></fill>`;

// The first two fills are the format's own: a spreadsheet uses them whatever the file says.
const ownFills = ['none', 'gray125'].map((name) => `<fill><patternFill patternType="${name}"/></fill>`);

function formats(look: Look, index: number): string {
  const fillId = look.fill === undefined ? 0 : ownFills.length + index;
  return [0, textFormat]
    .map(
      (format) =>
        `<xf numFmtId="${format}" fontId="${index}" fillId="${fillId}" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="top"${look.wrap ? ' wrapText="1"' : ''}/></xf>`,
    )
    .join('');
}

const list = (name: string, items: readonly string[]): string =>
  `<${name} count="${items.length}">${items.join('')}</${name}>`;

/** xl/styles.xml: every look, for numbers and for text (ECMA-376 part 1, 18.8). */
export function stylesXml(): string {
  const all = styleNames.map((name) => looks[name]);
  return [
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    list('fonts', all.map(font)),
    list('fills', [...ownFills, ...all.map(fill)]),
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    `<cellXfs count="${all.length * 2}">${all.map(formats).join('')}</cellXfs>`,
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
    '</styleSheet>',
  ].join('');
}
