import { remembered } from './remembered.ts';

/**
 * How many characters of GB2312 level 1 (rows B0 to D7), which stand in the order of their readings, have each syllable:
 * a capital begins the syllables with this letter, a rest of a syllable follows with its number. `v` stands for ü.
 */
const runs =
  'A2i13n9ng3o9Ba18ai8an15ang12ao17ei15en4eng6i24ian12iao4ie4in6ing9o19u11Ca1ai11an7ang5ao5e5eng2ha11hai3han10hang13' +
  'hao9he6hen10heng15hi16hong5hou12hu16huai1huan7huang6hui5hun7huo2i12ong6ou1u4uan3ui8un3uo6Da6ai12an15ang5ao12e3eng7' +
  'i19ian16iao9ie7ing9iu1ong10ou8u14uan6ui4un9uo12E13n1r8Fa8an17ang11ei12en15eng15o1ou1u45Ga2ai6an11ang9ao10e17ei1en2' +
  'eng7ong15ou9u18ua6uai3uan11uang3ui16un3uo6Ha1ai7an19ang3ao9e18ei2en4eng5ong9ou7u18ua9uai5uan14uang14ui21un6uo10Ji53' +
  'ia17ian40iang13iao28ie27in20ing25iong2iu17u25uan7ue10un11Ka4ai5an6ang7ao4e15en4eng2ong4ou4u7ua5uai4uan2uang8ui11' +
  'un4uo4La7ai3an15ang7ao9e2ei11eng3i34ia1ian14iang11iao13ie5in12ing14iu11ong9ou6u20v14uan6ve2un7uo12Ma9ai6an9ang6' +
  'ao12e1ei16en3eng8i14ian9iao8ie2in6ing6iu1o17ou3u15Na7ai5an3ang1ao5e1ei2en1eng1i11ian7iang2iao2ie7in1ing6iu4ong4u3' +
  'v1uan1ve2uo4O1u7Pa6ai6an8ang5ao7ei9en2eng14i17ian4iao4ie2in5ing9o8ou1u15Qi36ia3ian22iang8iao15ie5in11ing13iong2iu8' +
  'u13uan11ue8un2Ran4ang5ao3e2en10eng2i1ong10ou3u10uan2ui3un2uo2Sa3ai4an4ang3ao4e3en1eng1ha9hai2han16hang8hao11he12' +
  'hen16heng11hi47hou10hu33hua2huai4huan2huang3hui4hun4huo4i16ong8ou4u12uan3ui11un3uo8Ta9ai9an18ang13ao11e1eng4i15ian8' +
  'iao5ie3ing10ong13ou4u11uan2ui6un3uo11Wa7ai2an17ang10ei33en10eng3o9u29Xi35ia13ian26iang20iao18ie21in10ing15iong7iu9' +
  'u19uan10ue6un14Ya16an33ang17ao15e15i53in16ing18o1ong15ou20u45uan20ue10un12Za3ai7an4ang3ao14e4ei1en1eng4ha14hai6' +
  'han17hang15hao10he10hen16heng15hi43hong11hou14hu26hua2huai1huan6huang7hui6hun2huo11i15ong7ou4u8uan2ui4un2uo8';

/** Characters of level 1 that are mostly read otherwise than the place where they stand says. */
const others =
  '耙pa辟pi簿bu bo幢zhuang弹dan tan翟zhai调diao tiao囤tun脯fu pu镐hao蛤ha貉mo还hai huan槛kan桔ju咀zui咯ge咳ke hai牟mu' +
  '刹cha什shen shi铣xian厦sha xia嚣ao畜chu xu吁xu钥yao曾ceng zeng轧ya栅shan咋za粘nian zhan辗nian帧zhen着zhe zhuo仔zai zi柞zha';

/** Character → its syllables, without tones, `v` for ü. */
export type Readings = ReadonlyMap<string, readonly string[]>;

/** The characters of GB2312 level 1 in the order of the standard. */
function levelOne(): string {
  const bytes: number[] = [];
  for (let row = 0xb0; row <= 0xd7; row++) {
    for (let cell = 0xa1; cell <= (row === 0xd7 ? 0xf9 : 0xfe); cell++) bytes.push(row, cell);
  }
  return new TextDecoder('gbk').decode(Uint8Array.from(bytes));
}

/** The readings of level 1, of `others`, and of `more`, which is written like `others` and comes from the build. */
export function toReadings(more = ''): Readings {
  const readings = new Map<string, readonly string[]>();
  const characters = levelOne();
  let letter = '';
  let at = 0;
  for (const [, capital, rest = '', count] of runs.matchAll(/([A-Z]?)([a-z]*)(\d+)/g)) {
    if (capital) letter = capital.toLowerCase();
    for (const end = at + Number(count); at < end; at++) readings.set(characters.charAt(at), [letter + rest]);
  }
  for (const [, character = '', syllables = ''] of (others + more).matchAll(/([^a-z ])([a-z ]+)/gu)) {
    readings.set(character, syllables.split(' '));
  }
  return readings;
}

/** A syllable without what southern speakers do not tell apart: zh z, ch c, sh s, ang an, eng en, ing in; and u for ü. */
export const toAccent = remembered((syllable: string) =>
  syllable
    .replace(/^([zcs])h/, '$1')
    .replace(/ng$/, 'n')
    .replace('v', 'u'),
);
