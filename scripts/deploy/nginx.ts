import { choicesOf, headerRules, strictTransport, type Deployment } from './headers.ts';
import { fillValue, patternSource } from './pattern.ts';
import { feedType, otherType, types } from './types.ts';

/** Where a server listens and what it shows. The published file names places that each installation replaces. */
export interface Installation {
  /** Folder of the built site, without a slash at the end. */
  readonly folder: string;
  readonly host: string;
  /** Ports and options of the server: `443 ssl http2`, `[::]:443 ssl http2`. */
  readonly listen: readonly string[];
  /** Lines of the server besides, for certificates and TLS. */
  readonly more: readonly string[];
  /** Whether nginx has the module that sends brotli variants. */
  readonly brotli: boolean;
}

const variableOf = (header: string): string => `$site_${header.toLowerCase().replaceAll('-', '_')}`;
const quoted = (text: string): string => `"${text}"`;

function mapOf(base: string, name: string, choices: readonly { paths: string; value: string }[]): string {
  const lines = choices.map(({ paths, value }) => {
    const text = quoted(fillValue(value, (each) => `\${${each}}`).replaceAll('"', '\\"'));
    return paths === '*' ? `  default ${text};` : `  ${quoted(`~${patternSource(paths, base)}`)} ${text};`;
  });
  const whole = choices.some(({ paths }) => paths === '*') ? lines : [...lines, '  default "";'];
  return `map $uri ${variableOf(name)} {\n${whole.join('\n')}\n}`;
}

/** What a server says when it has no page of the site to say it with: whole in itself, without a double quote. */
const errorPage = (title: string, advice: string, base: string): string =>
  `<!doctype html><html lang=zh-CN><meta charset=utf-8><meta name=viewport content='width=device-width'><title>${title}</title><h1>${title}</h1><p>${advice}<a href='${base}'>回到首页</a></p></html>`;

/** Codes of requests that nginx cannot read, its own among them: headers that are too long, a wrong certificate, no TLS where it is spoken. */
const unread = '400 494 495 496 497';

/** Closes the connection, whatever is asked. */
const silent = `error_page ${unread} /;
  return 444;`;

const typeLines = Object.entries(types).map(([ending, type]) => `      ${quoted(type)} ${ending};`);

/** What is packed while it is sent: pinned pages and their files, beside which no packed copy lies. */
const packed = ['html', 'svg', 'csv', 'json'].map((ending) => quoted(types[ending] ?? otherType));

/**
 * The maps and the location of the site, for the `http` block of nginx. A header whose variable is empty is not sent. Errors have addresses:
 * a location with a name cannot answer a request whose own address nginx could not read.
 */
export function nginxSite(deployment: Deployment, { folder, host, listen, more, brotli }: Installation): string {
  const { base } = deployment;
  const headers = choicesOf(headerRules);
  const maps = [...headers].map(([name, choices]) => mapOf(base, name, choices));
  const sent = [...headers.keys(), strictTransport.name].map(
    (name) => `  add_header ${name} ${variableOf(name)} always;`,
  );
  const own = base === '/' ? [] : [`  location = ${base.slice(0, -1)} { return 301 ${base}; }`];
  return `${maps.join('\n')}
map $https ${variableOf(strictTransport.name)} {
  on "${strictTransport.value}";
  default "";
}

server {
${listen.map((each) => `  listen ${each};`).join('\n')}
  server_name ${host};
${more.map((line) => `  ${line}\n`).join('')}  server_tokens off;
  absolute_redirect off;

${sent.join('\n')}

  error_page 403 404 ${base}404.html;
  error_page 405 408 413 414 416 431 ${unread} ${base}.refused;
  error_page 500 502 503 504 ${base}.failed;
  location = ${base}.refused { internal; default_type "${types['html'] ?? ''}"; return 200 "${errorPage('请求不能处理', '请检查网址，或者从首页重新打开。', base)}"; }
  location = ${base}.failed { internal; default_type "${types['html'] ?? ''}"; return 200 "${errorPage('服务器暂时有问题', '请过一会儿再试。', base)}"; }

${own.join('\n')}${own.length > 0 ? '\n' : ''}  location = ${base}feed.xml {
    alias ${folder}/feed.xml;
    types { }
    default_type "${feedType}";
    gzip_static on;
    gzip_vary on;
  }
  location ${base} {
    alias ${folder}/;
    index index.html;
    gzip_static on;
    gzip_vary on;
    gzip on;
    gzip_min_length 1000;
    gzip_types ${packed.join(' ')};
    ${brotli ? '' : '# '}brotli_static on;
    default_type ${otherType};
    types {
${typeLines.join('\n')}
    }
  }
}
`;
}

/** TLS as Mozilla's "intermediate" advice has it: 1.2 and 1.3, sessions in memory, no tickets (ssl-config.mozilla.org). */
const tls = [
  'ssl_certificate /etc/nginx/site.pem;',
  'ssl_certificate_key /etc/nginx/site.key;',
  'ssl_protocols TLSv1.2 TLSv1.3;',
  'ssl_ciphers ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-RSA-AES128-GCM-SHA256:ECDHE-ECDSA-AES256-GCM-SHA384:ECDHE-RSA-AES256-GCM-SHA384:ECDHE-ECDSA-CHACHA20-POLY1305:ECDHE-RSA-CHACHA20-POLY1305;',
  'ssl_prefer_server_ciphers off;',
  'ssl_session_cache shared:site:2m;',
  'ssl_session_timeout 1d;',
  'ssl_session_tickets off;',
];

/** deploy/nginx.conf: the site with names to replace, plain HTTP sent on to it, and nothing for whoever asks for another host. */
export const nginxFile = (
  deployment: Deployment,
): string => `# 由 npm run deploy 写出；要改请改 scripts/deploy/，不要手改本文件。nginx 1.19.4 以上。
# 放进 /etc/nginx/conf.d/，并删去 Debian 自带的 /etc/nginx/sites-enabled/default（它也是默认服务器）。
# 按实际情况改四处：域名（三处）、证书（两行）、alias 后的网站文件夹（两处）。
# 主机装了 brotli_static 模块（Debian：libnginx-mod-http-brotli-static），可去掉那一行前面的 #，传得更小。
${nginxSite(deployment, {
  folder: '/srv/site',
  host: 'www.example.gov.cn',
  listen: ['443 ssl http2', '[::]:443 ssl http2'],
  more: tls,
  brotli: false,
})}
server {
  listen 80;
  listen [::]:80;
  server_name www.example.gov.cn;
  server_tokens off;
  return 301 https://www.example.gov.cn$request_uri;
}

# 用别的域名或 IP 地址来访问：不作回答。
server {
  listen 80 default_server;
  listen [::]:80 default_server;
  server_name _;
  ${silent}
}
server {
  listen 443 ssl http2 default_server;
  listen [::]:443 ssl http2 default_server;
  server_name _;
  ssl_protocols TLSv1.2 TLSv1.3;
  ssl_reject_handshake on;
  ${silent}
}
`;
