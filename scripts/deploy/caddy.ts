import { choicesOf, headerRules, strictTransport, type Deployment } from './headers.ts';
import { fillValue, patternSource } from './pattern.ts';
import { feedType, otherType, types } from './types.ts';

const quoted = (text: string): string => `\`${text}\``;
const nameOf = (header: string): string => `{site_${header.toLowerCase().replaceAll('-', '_')}}`;

/** A map of Caddy: the names of a pattern are its groups, counted from 1. */
function mapOf(header: string, choices: readonly { paths: string; value: string }[]): string {
  const lines = choices.map(({ paths, value }) => {
    let group = 0;
    const text = quoted(fillValue(value, () => `\${${++group}}`).replaceAll(/\$\{\d+\}/g, '${1}'));
    return paths === '*' ? `    default ${text}` : `    ${quoted(`~${patternSource(paths, '/')}`)} ${text}`;
  });
  return `  map {path} ${nameOf(header)} {\n${lines.join('\n')}\n  }`;
}

/** The header rules and the content types as one snippet; a header that only some paths have is set on those alone. */
function headersSnippet(): string {
  const choices = choicesOf(headerRules);
  const blocks = [...choices].flatMap(([name, list]) => {
    const everywhere = list.some(({ paths }) => paths === '*');
    const matcher = `@${name.toLowerCase()}`;
    const paths = list.map((each) => patternSource(each.paths, '/').replace(/\(\?P<[^>]+>/g, '(?:'));
    const match = everywhere ? [] : [`  ${matcher} path_regexp ${quoted(paths.join('|'))}`];
    return [mapOf(name, list), ...match, `  header ${everywhere ? '' : `${matcher} `}${name} ${nameOf(name)}`];
  });
  const typeLines = Object.entries(types).map(([ending, type]) => `    ${quoted(`~\\.${ending}$`)} ${quoted(type)}`);
  return `(site_headers) {
${blocks.join('\n')}
  map {path} {site_type} {
    ${quoted('~/$')} ${quoted(types['html'] ?? otherType)}
    ${quoted('/feed.xml')} ${quoted(feedType)}
${typeLines.join('\n')}
    default ${quoted(otherType)}
  }
  header Content-Type {site_type}
  @secure protocol https
  header -Server
  header @secure ${strictTransport.name} ${quoted(strictTransport.value)}
}`;
}

/** The Caddyfile for a site of that name, `www.example.gov.cn` or `http://127.0.0.1:8080`, whose built folder is `folder`. */
export function caddySite(deployment: Deployment, host: string, folder: string): string {
  const { base } = deployment;
  const inside = [
    `root * ${folder}`,
    'import site_headers',
    'encode gzip',
    'file_server {',
    '  precompressed br gzip',
    '}',
  ];
  const lines = (indent: string): string => inside.map((line) => indent + line).join('\n');
  const body =
    base === '/'
      ? lines('  ')
      : `  redir ${base.slice(0, -1)} ${base} permanent
  handle_path ${base}* {
${lines('    ')}
  }
  handle {
    error 404
  }`;
  return `${headersSnippet()}

${host} {
${body}
  handle_errors 403 404 {
    route {
      rewrite * /404.html
${lines('      ')}
    }
  }
  handle_errors {
    header Content-Type ${quoted(types['html'] ?? otherType)}
    respond ${quoted('<!doctype html><html lang=zh-CN><meta charset=utf-8><title>服务器暂时有问题</title><h1>服务器暂时有问题</h1><p>请过一会儿再试。</p></html>')}
  }
}
`;
}

/** deploy/Caddyfile, with names to replace. */
export const caddyFile = (
  deployment: Deployment,
): string => `# 由 npm run deploy 写出；要改请改 scripts/deploy/，不要手改本文件。
# 按实际情况改两处：域名和网站文件夹（root）。证书由 Caddy 自动申请。
${caddySite(deployment, 'www.example.gov.cn', '/srv/site')}`;
