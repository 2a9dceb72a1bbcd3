import { pagePolicies } from '../deploy/policy-meta.ts';
import { readPolicy, type Policy } from '../deploy/policy.ts';
import type { Link } from './addresses.ts';
import type { PageCheck } from './finding.ts';
import { isFetched } from './origins.ts';

/** The directive that allows what an address is for; undefined where no directive rules it. */
function directiveOf(link: Link): string | undefined {
  if (link.tag === 'form' || link.tag === 'button') return 'form-action';
  if (!isFetched(link)) return undefined;
  if (link.tag === 'script') return 'script-src';
  if (link.tag === 'link')
    return link.role === 'stylesheet' ? 'style-src' : /icon$/.test(link.role) ? 'img-src' : 'other';
  if (link.tag === 'img' || link.tag === 'image' || link.tag === 'use') return 'img-src';
  return 'other';
}

const allows = (policy: Policy, directive: string): boolean => policy[directive]?.includes("'self'") === true;

/** Every page carries the policy of its path, and names nothing that it forbids. */
export function policy(): PageCheck {
  const policyOf = pagePolicies();
  const read = new Map<string, Policy>();
  return (page) => {
    if (page.policy === null) return ['没有内容安全策略（<meta http-equiv="Content-Security-Policy">）'];
    const expected = policyOf(page.file);
    if (page.policy !== expected) return [`内容安全策略应为「${expected}」，实际为「${page.policy}」`];
    const rules = read.get(expected) ?? readPolicy(expected);
    read.set(expected, rules);
    const forbidden = page.links.filter((link) => {
      const directive = directiveOf(link);
      return directive !== undefined && !allows(rules, directive);
    });
    return [...new Set(forbidden.map(({ tag }) => `内容安全策略不许这一页用 <${tag}>`))];
  };
}
