import { earlier } from './clauses.ts';
import type { Claim } from './claim.ts';
import { periodText, type Fact } from './fact.ts';

const when = ({ period }: Fact): string => periodText(period);

/** `培育创新工程师多少人`, `联盟中心数是多少`: what a question asks for. */
const howMany = ({ verb, name, unit }: Fact): string => (verb === '' ? `${name}是多少` : `${verb}${name}多少${unit}`);

/** `培育创新工程师`, `联盟中心数`. */
const thing = ({ verb, name }: Fact): string => `${verb}${name}`;

/** The questions that a claim answers, the plainest first. Its answer is what `say` says of it. */
export function ask(claim: Claim): readonly string[] {
  switch (claim.type) {
    case 'value':
    case 'state':
      return [`${when(claim.of)}${claim.of.area}${howMany(claim.of)}？`];
    case 'change':
      return [
        `${when(claim.of)}${claim.of.area}${thing(claim.of)}比${earlier(claim.of, claim.since)}多了还是少了，差多少？`,
      ];
    case 'target':
      return [
        claim.goal.years === undefined
          ? `${when(claim.of)}${thing(claim.of)}达到目标了吗？`
          : `${when(claim.of)}${thing(claim.of)}达到各年目标之和了吗？`,
      ];
    case 'first':
      return [`${claim.of.area}${thing(claim.of)}哪一年首次达到目标？`];
    case 'share':
      return [
        `${when(claim.of)}${claim.of.area}${thing(claim.of)}占${claim.whole.name === claim.of.name ? claim.whole.area : claim.whole.name}多少？`,
      ];
    case 'rate':
      return [`${when(claim.of)}${claim.of.area}每千名${claim.base.name}${thing(claim.of)}多少${claim.of.unit}？`];
    case 'rank': {
      const [one] = claim.among;
      if (one === undefined) return [];
      return [`${when(one)}哪个地区${thing(one)}${claim.end === 'most' ? '最多' : '最少'}？`];
    }
    case 'extremes': {
      const [one] = claim.over;
      return one === undefined ? [] : [`${one.area}${thing(one)}哪一年最多，哪一年最少？`];
    }
    case 'count': {
      const [one] = claim.among;
      if (one === undefined) return [];
      return claim.by === 'name'
        ? [`${when(one)}${one.area}没有哪些${claim.each.replace('各', '')}？`]
        : [`${when(one)}哪些地区没有${one.name}？`];
    }
    case 'sum':
      return [`${when(claim.of)}${claim.of.area}一共${howMany(claim.of)}？`];
  }
}
