import type { DatasetSchema } from '../../data/schema.ts';
import type { BuiltDataset } from '../../data/releases.ts';
import { releaseFileName } from '../../data/write-csv.ts';
import { demoWarning, type Publication } from './publication.ts';

function releaseLines({ releases }: BuiltDataset): readonly string[] {
  return [...releases]
    .reverse()
    .map(
      (release) => `  ${releaseFileName(release)}　${release.publisher}，${release.title}。许可：${release.licence}。`,
    );
}

function datasetLines(dataset: BuiltDataset, schema: DatasetSchema): readonly string[] {
  const mark = dataset.demo ? `【${demoWarning}】` : '';
  return [`${dataset.dataset}/　${mark}${schema.title}：${schema.about}`, ...releaseLines(dataset), ''];
}

/** What the archive says about itself, in Chinese, for Windows Notepad: UTF-8 with a byte order mark and CRLF. */
export function readmeText(
  datasets: readonly { readonly dataset: BuiltDataset; readonly schema: DatasetSchema }[],
  publication: Publication,
  date: string,
): string {
  const demo = datasets.some(({ dataset }) => dataset.demo);
  const lines = [
    ...(demo ? [`注意：本包里有${demoWarning}：文件名以 demo- 开头的，全部内容都是虚构的。`, ''] : []),
    `${publication.name}：全部数据`,
    `${publication.publisher}，截至 ${date} 发布的全部版本。`,
    '',
    ...(publication.origin === '' ? [] : [`网页：${publication.link('/data/')}`, '']),
    '一、怎样打开',
    '<日期>.csv 供 Excel 和 WPS 打开；<日期>.utf8.csv 供程序读取，内容相同。',
    '文件名里的日期是发布日期。已发布的文件不再改动，更正另发一版。',
    '“状态”一列说明数字是正式、初步，还是未公布、不予公布、待发布；后三种没有数字，与零不同。',
    '',
    '二、有哪些数据',
    ...datasets.flatMap(({ dataset, schema }) => datasetLines(dataset, schema)),
    '三、说明文件',
    'datapackage.json　全部文件的清单（Data Package）。',
    '<数据集>/schema.json　每一列的含义、类型、单位和取值（Table Schema）。',
    '<日期>.csv-metadata.json　单个文件的说明（CSV on the Web）。',
    '<数据集>/template.xlsx　空白的填报表（Excel、WPS），填好即可报送；其中没有数据，只有一行示例。',
    'catalog.jsonld　数据目录（DCAT 3），不含示例数据。',
    'SHA256SUMS　校验和；在 Linux 上用 sha256sum -c SHA256SUMS 核对，在 macOS 上用 shasum -a 256 -c SHA256SUMS。',
    '',
    '四、引用',
    '引用时请写明发布机构、数据名称、发布日期和网址；请引用固定版本，不要引用“最新”。',
  ];
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}
