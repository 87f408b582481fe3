import { act } from '#lib/floor/form-actions.ts';
import type { Actions } from './$types';

/** What the page's buttons do without JavaScript. */
export const actions: Actions = {
  support: act((floor, form) => floor.support(Number(form.get('no')))),
  unsupport: act((floor, form) => floor.unsupport(Number(form.get('no')))),
  withdraw: act((floor, form) => floor.withdraw(Number(form.get('no')))),
  reply: act((floor, form) => floor.reply(Number(form.get('turn')), form.get('siap') === 'ya')),
  present: act((floor) => floor.present()),
  appeal: act((floor, form) => floor.appeal(Number(form.get('no')), String(form.get('sentence') ?? ''))),
};
