import { orErrorPage } from '#lib/api/page-errors.ts';
import { act } from '#lib/floor/form-actions.ts';
import { allQuestions, wholeCourse } from '#lib/record/whole.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, params, parent }) => {
  const { session } = await parent();
  if (session.state !== 'ended' || session.archive) return { record: undefined };
  const [questions, course] = await orErrorPage(Promise.all([allQuestions(fetch, params.id), wholeCourse(fetch, params.id)]));
  return { record: { questions, course } };
};

/** What the page's buttons do without JavaScript. */
export const actions: Actions = {
  support: act((floor, form) => floor.support(Number(form.get('no')))),
  unsupport: act((floor, form) => floor.unsupport(Number(form.get('no')))),
  withdraw: act((floor, form) => floor.withdraw(Number(form.get('no')))),
  reply: act((floor, form) => floor.reply(Number(form.get('turn')), form.get('siap') === 'ya')),
  present: act((floor) => floor.present()),
};
