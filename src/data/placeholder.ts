/** Words that stand in a form, a printed example or a template until somebody fills them in. */
const words = new Set(
  [
    '标题 来源 网页 网址 链接 许可 许可协议 发布机构 机构 单位 日期 说明 备注 原因 理由 写明理由 修订 更正 修订理由 更正理由',
    '某某局 示例标题 样例 占位 待填 待填写 待补 待补充 待定 待核实 未填 未填写 略 同上 如题 空 不详 todo tbd tba fixme n/a na none null title page publisher licence license reason',
  ].flatMap((line) => line.split(' ')),
);

const blank = /^[\s.…·。,，、;；:：?？!！*＊×x#_~\-—–/\\]*$/iu;
const asks =
  /^(?:请|此处|在此|这里)?(?:请|待)?(?:填|填写|填入|写明|注明|补充|补齐|修改|输入|替换)(?:为|成|上|入)?(?:标题|题名|网页|网址|许可|发布机构|机构|理由|原因|内容|日期|这里|此处)?$/u;
const pattern = /y{4}|[x×]{3}|_{2,}|\.{3}$|…$|（(?:待|请)[^）]*）|某某/iu;
const marks = /[\s<>《》〈〉【】[\]{}()（）「」『』“”‘’"'*_]/gu;

/** Whether a text only holds the place of one: `标题`, `写明理由`, `xxx`, `TODO`, `（待填）`, `……`. */
export function isPlaceholder(text: string): boolean {
  const plain = text.normalize('NFKC');
  const bare = plain
    .replace(marks, '')
    .replace(/[.。:：]+$/u, '')
    .toLowerCase();
  return bare === '' || words.has(bare) || blank.test(bare) || asks.test(bare) || pattern.test(plain);
}

/** Domains that RFC 2606 keeps for examples, what people put in their place, and words that are no host. */
const exampleHost =
  /(?:^|\.)example\.(?:com|net|org|edu)$|^(?:www\.)?example(?:\.(?:com|gov|org|net))?\.cn$|(?:^|\.)(?:example|test|localhost|invalid)$|(?:^|\.)(?:x{3,}|yourdomain)\./iu;

/** Whether an address is that of no real page: `https://example.com`, `http://xxx.gov.cn`. */
export const isExamplePage = (url: string): boolean =>
  /网址|待填/u.test(url) || exampleHost.test(URL.canParse(url) ? new URL(url).hostname : '');
