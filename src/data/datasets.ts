import type { DatasetSchema, RowOf } from './schema.ts';
import type { Vocabulary } from './vocabulary.ts';

const year = {
  key: 'year',
  heading: '年份',
  also: ['年度', '统计年度'],
  kind: 'year',
  required: true,
  about: '统计年度，四位数字。',
} as const;
const areaCode = {
  key: 'areaCode',
  heading: '地区代码',
  also: ['行政区划代码', '区划代码'],
  kind: 'areaCode',
  required: true,
  about: 'data/areas.csv 中的代码；全市合计行写全市的代码。',
} as const;
const area = {
  key: 'area',
  heading: '地区',
  also: ['地区名称', '县市区', '县（市、区）', '区县'],
  kind: 'areaName',
  required: true,
  about: '与地区代码对应的名称。',
} as const;
const status = {
  key: 'status',
  heading: '状态',
  kind: 'status',
  required: true,
  about: '正式、初步；没有数字时写 未公布、不予公布 或 待发布，数值留空。',
} as const;
const note = {
  key: 'note',
  heading: '备注',
  kind: 'text',
  required: false,
  upkeep: true,
  about: '随数字公开的说明。',
} as const;

export const datasets = {
  targets: {
    name: 'targets',
    title: '计划目标',
    about: '计划写明的量化目标，均为下限。',
    columns: [
      { key: 'indicator', heading: '指标', kind: 'term', list: 'targets', required: true, about: '目标所指的对象。' },
      { key: 'scope', heading: '口径', kind: 'text', required: true, about: '每年，或截止时间。' },
      { key: 'value', heading: '目标值', kind: 'count', required: true, about: '下限，整数。' },
      { key: 'unit', heading: '单位', kind: 'text', required: true, about: '计划所用的量词。' },
      {
        key: 'clause',
        heading: '条款',
        kind: 'clause',
        required: true,
        about: '计划中的出处，与 content/plan.mdx 的标签一致。',
      },
    ],
    key: ['indicator'],
    value: 'value',
  },
  engineers: {
    name: 'engineers',
    title: '各层级培育人数',
    about: '按年度、地区和层级统计的当年培育人数。',
    columns: [
      year,
      areaCode,
      area,
      { key: 'tier', heading: '层级', kind: 'term', list: 'tiers', required: true, about: '培育对象的层级。' },
      { key: 'value', heading: '人数', kind: 'count', unit: '人', required: false, about: '当年培育人数。' },
      status,
      note,
    ],
    key: ['year', 'areaCode', 'tier'],
    value: 'value',
  },
  indicators: {
    name: 'indicators',
    title: '举措进展指标',
    about: '计划没有写明数量目标的举措，按年度和地区统计的进展。',
    columns: [
      year,
      areaCode,
      area,
      { key: 'indicator', heading: '指标', kind: 'term', list: 'indicators', required: true, about: '指标名称。' },
      { key: 'value', heading: '数值', kind: 'count', required: false, about: '非负整数。' },
      { key: 'unit', heading: '单位', kind: 'text', required: true, about: '指标的计量单位。' },
      status,
      note,
    ],
    key: ['year', 'areaCode', 'indicator'],
    value: 'value',
  },
  professionals: {
    name: 'professionals',
    title: '各类科学技术专业人员',
    about: '统计年鉴公布的专业技术人员数，是计划实施前的背景，不是计划的成果。',
    columns: [
      year,
      areaCode,
      area,
      { key: 'indicator', heading: '指标', kind: 'text', required: true, about: '合计，或“类别:名称”。' },
      { key: 'value', heading: '人数', kind: 'count', unit: '人', required: false, about: '年末人数。' },
      status,
      note,
    ],
    key: ['year', 'areaCode', 'indicator'],
    value: 'value',
  },
  places: {
    name: 'places',
    title: '场所名录',
    about: '计划建设的各类场所，每行一处。',
    columns: [
      { key: 'id', heading: '编号', kind: 'id', required: true, about: '终身不变的编号，只用字母、数字和连字符。' },
      { key: 'name', heading: '名称', kind: 'text', required: true, about: '认定文件中的名称。' },
      { key: 'kind', heading: '类型', kind: 'term', list: 'placeKinds', required: true, about: '场所类型。' },
      {
        key: 'level',
        heading: '级别',
        kind: 'term',
        terms: ['国家级', '省级', '市级', '县级'],
        required: false,
        about: '认定级别。',
      },
      { key: 'batch', heading: '批次', kind: 'text', required: false, about: '认定批次。' },
      {
        key: 'recognised',
        heading: '认定时间',
        kind: 'when',
        required: false,
        about: '认定文件的日期；来源只有年月或年份时写到那里为止。',
      },
      {
        key: 'validUntil',
        heading: '有效期至',
        kind: 'when',
        required: false,
        about: '认定失效的日期，可以只到月或年。',
      },
      {
        key: 'state',
        heading: '状态',
        kind: 'term',
        terms: ['在运行', '暂停', '已撤销'],
        required: true,
        about: '目前是否运行。',
      },
      {
        key: 'county',
        heading: '县市区',
        also: ['县（市、区）', '所在县市区'],
        kind: 'areaName',
        required: true,
        about: '所在县（市、区）或开发区。',
      },
      {
        key: 'town',
        heading: '乡镇街道',
        also: ['乡镇（街道）', '乡镇'],
        kind: 'townName',
        required: false,
        about: '所在乡镇街道，须在 data/towns.csv 中。',
      },
      { key: 'host', heading: '依托单位', kind: 'text', required: true, about: '设立该场所的单位。' },
      { key: 'address', heading: '地址', kind: 'text', required: false, about: '门牌地址。' },
      { key: 'longitude', heading: '经度', kind: 'degrees', required: false, about: '十进制度。' },
      { key: 'latitude', heading: '纬度', kind: 'degrees', required: false, about: '十进制度。' },
      {
        key: 'system',
        heading: '坐标系',
        kind: 'term',
        terms: ['WGS-84', 'CGCS2000', 'GCJ-02', 'BD-09'],
        required: false,
        about: '有坐标时必填。',
      },
      {
        key: 'precision',
        heading: '坐标精度',
        kind: 'term',
        terms: ['门址', '园区', '乡镇', '县级'],
        required: false,
        about: '有坐标时必填。',
      },
      { key: 'services', heading: '服务内容', kind: 'text', required: false, about: '多项用；分隔。' },
      { key: 'serves', heading: '服务范围', kind: 'text', required: false, about: '服务谁。' },
      { key: 'industry', heading: '产业领域', kind: 'text', required: false, about: '多项用；分隔。' },
      {
        key: 'hours',
        heading: '服务时间',
        kind: 'text',
        required: false,
        about: '如 周一至周五 9:00-11:30，14:00-17:00。',
      },
      { key: 'booking', heading: '是否需预约', kind: 'term', terms: ['是', '否'], required: false, about: '是或否。' },
      { key: 'office', heading: '联系部门', kind: 'text', required: false, about: '单位内的联系部门，不写个人。' },
      {
        key: 'phones',
        heading: '办公电话',
        kind: 'phones',
        required: false,
        about: '办公电话，多个用；分隔，不写私人手机。',
      },
      {
        key: 'authority',
        heading: '对接人力社保部门',
        kind: 'text',
        required: false,
        about: '专人对接这一场所的部门。',
      },
      { key: 'authorityPhones', heading: '对接电话', kind: 'phones', required: false, about: '对接部门的办公电话。' },
      { key: 'website', heading: '网址', kind: 'url', required: false, about: 'http 或 https 地址。' },
      { key: 'source', heading: '来源', kind: 'text', required: true, about: '认定文件或公布名单。' },
      { key: 'sourcePage', heading: '来源网址', kind: 'url', required: false, about: '来源的网页。' },
      {
        key: 'updated',
        heading: '更新日期',
        kind: 'date',
        required: true,
        upkeep: true,
        about: '本行最后修改的日期。',
      },
      {
        key: 'verified',
        heading: '核实日期',
        kind: 'date',
        required: false,
        upkeep: true,
        about: '最后一次向单位核实的日期。',
      },
      { key: 'note', heading: '备注', kind: 'text', required: false, upkeep: true, about: '随记录公开的说明。' },
    ],
    key: ['id'],
  },
} as const satisfies Record<string, DatasetSchema>;

export type DatasetName = keyof typeof datasets;
export type Rows = { readonly [N in DatasetName]: RowOf<(typeof datasets)[N]> };
export type TargetRow = Rows['targets'];
export type EngineerRow = Rows['engineers'];
export type IndicatorRow = Rows['indicators'];
export type PlaceRow = Rows['places'];

/** A dataset with the title and the description that this plan gives it in content/vocabulary.yaml. */
export function datasetIn(vocabulary: Pick<Vocabulary, 'datasets'>, name: DatasetName): DatasetSchema {
  return { ...datasets[name], ...vocabulary.datasets?.[name] };
}

/** The datasets that this plan publishes: it may count nothing beside its targets, and need no baseline. */
export function datasetNamesIn({
  indicators,
  baselineLevels,
}: Pick<Vocabulary, 'indicators' | 'baselineLevels'>): readonly DatasetName[] {
  return datasetNames.filter(
    (name) => (name !== 'indicators' || indicators.length > 0) && (name !== 'professionals' || baselineLevels),
  );
}

export const datasetNames = Object.keys(datasets) as readonly DatasetName[];
