import type { Effect, Review } from '../../data/desk/messages.ts';
import { make } from '../make.ts';
import type { Amendment, Api } from './api.ts';
import { drawChoices } from './choices.ts';
import { drawFields } from './fields.ts';
import { actionButton, faultList, folded, lines, section, tableOf } from './parts.ts';
import { drawReasons } from './reasons.ts';

/** What a review leads to. */
export interface ReviewSteps {
  readonly onReview: (review: Review) => void;
  readonly onPublish: () => void;
  readonly onWithdrawn: () => void;
  readonly fail: (error: unknown) => void;
}

const most = 12;

function effectsOf(effects: readonly Effect[]): readonly HTMLElement[] {
  const rows = effects.map(({ where, before, after }) => [where, before, after]);
  const table = (some: typeof rows): HTMLElement => tableOf(['哪里', '现在', '发布以后'], some);
  if (rows.length <= most) return [table(rows)];
  return [table(rows.slice(0, most)), folded(`另外 ${String(rows.length - most)} 处`, table(rows.slice(most)))];
}

/** What stands in the way, all of it, with links to the fields that are meant. */
function waiting({ errors, questions }: Review, links: readonly HTMLElement[]): readonly (Node | string)[] {
  return [...errors, ...links, ...(questions.length === 0 ? [] : [`${String(questions.length)} 处要选定`])];
}

/** A draft with everything that the editor has to see and to say before it can be published. */
export function drawReview(review: Review, api: Api, steps: ReviewSteps): HTMLElement {
  const { what, ready, warnings, facts, differences, states, effects, source, sourceErrors } = review;
  const questions = drawChoices(review.questions, 'desk-question');
  const reasons = drawReasons(differences);
  const fields = source === null ? null : drawFields(source.groups, 'desk-source');
  const faults = waiting(review, fields?.show(sourceErrors) ?? []);

  const amendment = (): Amendment => ({
    answers: questions.values(),
    reasons: reasons.values(),
    source: fields?.values() ?? null,
  });
  const needsEditor = source !== null || questions.elements.length > 0;
  const save = actionButton(
    '保存，再核对一遍',
    '',
    async () => steps.onReview(await api.amend(amendment())),
    steps.fail,
  );
  const publish = actionButton(
    '发布',
    'desk-main',
    async () => {
      // What was typed last counts: the draft is saved first, and published only when it still holds.
      const saved = needsEditor ? await api.amend(amendment()) : review;
      if (saved.ready) steps.onPublish();
      else steps.onReview(saved);
    },
    steps.fail,
  );
  const withdraw = actionButton(
    '撤回草稿',
    '',
    async () => {
      await api.withdraw();
      steps.onWithdrawn();
    },
    steps.fail,
  );

  const heading = make('h2', '', `草稿：${what}`);
  heading.id = 'desk-review';
  heading.tabIndex = -1;
  const standing = ready
    ? make('p', 'desk-ready', '可以发布。发布以前，项目里什么都没有改。')
    : faultList('还差这些', faults);
  const part = (title: string, inside: readonly (Node | string)[]): readonly HTMLElement[] =>
    inside.length === 0 ? [] : [section(title, ...inside)];
  return make(
    'div',
    'desk-review',
    heading,
    standing,
    ...part('要选定的', questions.elements),
    ...(differences.length === 0 ? [] : [reasons.element]),
    ...part('没有数字的', states.length === 0 ? [] : [lines(states)]),
    ...(source === null
      ? []
      : [section(source.title, ...source.about.map((text) => make('p', 'quiet', text)), ...(fields?.elements ?? []))]),
    ...part('提醒', warnings.length === 0 ? [] : [lines(warnings)]),
    ...part('网站上会变的', effects.length === 0 ? [] : effectsOf(effects)),
    ...part('读到什么', facts.length === 0 ? [] : [folded('导入报告', lines(facts))]),
    make('p', 'desk-actions', ...(needsEditor ? [save, ' '] : []), ...(ready ? [publish, ' '] : []), withdraw),
  );
}
