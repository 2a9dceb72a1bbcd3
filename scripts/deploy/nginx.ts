import { choicesOf, headerRules, strictTransport, type Deployment } from './headers.ts';
import { fillValue, patternSource } from './pattern.ts';
import { otherType, types } from './types.ts';

/** Where a server listens and what it shows. The published file names places that each installation replaces. */
export interface Installation {
  /** Folder of the built site, without a slash at the end. */
  readonly folder: string;
  readonly host: string;
  /** Port and options of the secure server: `443 ssl http2`. */
  readonly listen: string;
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

const typeLines = Object.entries(types).map(([ending, type]) => `      ${quoted(type)} ${ending};`);

/** The maps and the location of the site, for the `http` block of nginx. A header whose variable is empty is not sent. */
export function nginxSite(deployment: Deployment, { folder, host, listen, brotli }: Installation): string {
  const { base } = deployment;
  const headers = choicesOf(headerRules(deployment));
  const maps = [...headers].map(([name, choices]) => mapOf(base, name, choices));
  const sent = [...headers.keys(), strictTransport.name].map(
    (name) => `    add_header ${name} ${variableOf(name)} always;`,
  );
  const own = base === '/' ? [] : [`  location = ${base.slice(0, -1)} { return 301 ${base}; }`];
  return `${maps.join('\n')}
map $https ${variableOf(strictTransport.name)} {
  on "${strictTransport.value}";
  default "";
}

server {
  listen ${listen};
  server_name ${host};
  server_tokens off;
  absolute_redirect off;

${own.join('\n')}${own.length > 0 ? '\n' : ''}  location ${base} {
    alias ${folder}/;
    index index.html;
    error_page 404 ${base}404.html;
    gzip_static on;
    gzip_vary on;
${brotli ? '    brotli_static on;\n' : ''}    default_type ${otherType};
    types {
${typeLines.join('\n')}
    }
${sent.join('\n')}
  }
}
`;
}

/** deploy/nginx.conf: the site with names to replace, and plain HTTP sent on to HTTPS. */
export const nginxFile = (
  deployment: Deployment,
): string => `# 由 npm run deploy 写出；要改请改 scripts/deploy/，不要手改本文件。
# 放进 /etc/nginx/conf.d/。按实际情况改四处：server_name（两处）、证书（两行）、alias 后的网站文件夹。
# brotli_static 需要模块（Debian：libnginx-mod-http-brotli-static）；没有就删去那一行，其余照旧。
# 上线前先运行 npm run compress，dist/ 里才有 .br 和 .gz。
${nginxSite(deployment, {
  folder: '/srv/site',
  host: 'www.example.gov.cn',
  listen: '443 ssl http2',
  brotli: true,
}).replace(
  '  server_tokens off;',
  '  ssl_certificate /etc/nginx/site.pem;\n  ssl_certificate_key /etc/nginx/site.key;\n  server_tokens off;',
)}
server {
  listen 80;
  server_name www.example.gov.cn;
  return 301 https://$host$request_uri;
}
`;
