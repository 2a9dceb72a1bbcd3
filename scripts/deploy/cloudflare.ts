import { headerRules, strictTransport, type Deployment } from './headers.ts';
import { feedType, types } from './types.ts';

/** deploy/_headers. Where two rules name the same header its values would be joined, so the later rule takes the earlier one away first. */
export function headersFile(deployment: Deployment): string {
  const [general, ...others] = headerRules;
  const first = { ...general?.headers, [strictTransport.name]: strictTransport.value };
  const known = new Set(Object.keys(first));
  const blocks = others.map(({ paths, headers }) => {
    const lines = Object.entries(headers).flatMap(([name, value]) => [
      ...(known.has(name) ? [`  ! ${name}`] : []),
      `  ${name}: ${value}`,
    ]);
    Object.keys(headers).forEach((name) => known.add(name));
    return `${deployment.base}${paths}\n${lines.join('\n')}`;
  });
  const feed = `${deployment.base}feed.xml\n  Content-Type: ${feedType}`;
  const twins = `${deployment.base}*.md\n  Content-Type: ${types['md'] ?? ''}`;
  const start = Object.entries(first).map(([name, value]) => `  ${name}: ${value}`);
  return `# 由 npm run deploy 写出；要改请改 scripts/deploy/，不要手改本文件。
# 复制到 dist/ 的最上层再上传。用于 Cloudflare Pages 和认得“! 名称”的主机；压缩由主机自己做。
${[`${deployment.base}*\n${start.join('\n')}`, ...blocks, feed, twins].join('\n')}
`;
}
