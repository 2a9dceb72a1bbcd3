import type { DeskState, Review } from '../../data/desk/messages.ts';
import { make } from '../make.ts';
import type { Api } from './api.ts';
import { drawForm } from './form.ts';
import type { DeskPage } from './page.ts';
import { followProgress } from './progress.ts';
import { drawReview, type ReviewSteps } from './review.ts';

/** What can be done on the desk's page. Each shows what it comes to. */
export interface Steps {
  readonly openForm: (id: string, record?: string) => Promise<void>;
  readonly showReview: (review: Review) => void;
  /** Follows a publishing to its end; a draft that could not be published stays there to be mended. */
  readonly follow: () => Promise<void>;
  /** Asks the desk how things stand, and shows what it remarks. */
  readonly refresh: () => Promise<DeskState>;
}

/** `home`: the path of the site's home page. */
export function startSteps({ notes, show, showMore, fail, setChecking }: DeskPage, api: Api, home: string): Steps {
  const ways: ReviewSteps = {
    onReview: (review) => steps.showReview(review),
    onPublish: () => void api.publish().then(steps.follow).catch(fail),
    onWithdrawn: () => show(null),
    fail,
  };
  const steps: Steps = {
    async openForm(id, record = '') {
      setChecking(false);
      const form = await api.form(id, record);
      const onRecord = (other: string): void => void steps.openForm(id, other).catch(fail);
      show(drawForm(form, api, { onReview: steps.showReview, onRecord, fail }));
    },
    showReview: (review) => show(drawReview(review, api, ways)),
    async follow() {
      setChecking(false);
      const place = make('div', '');
      show(place);
      const { state } = await followProgress(place, api, home);
      const { review } = await steps.refresh();
      if (state === 'failed' && review !== null) showMore(drawReview(review, api, ways));
    },
    async refresh() {
      const state = await api.state();
      notes.textContent = '';
      notes.append(...state.remarks.map((text) => make('p', 'desk-note', text)));
      return state;
    },
  };
  return steps;
}
