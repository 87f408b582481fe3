import type { AnswerKind, AuthorityLevel } from '#lib/api/types.ts';
import { m } from '#lib/paraglide/messages.js';

export const answerKinds: Record<AnswerKind, () => string> = {
  informed: m.answer_informed,
  feasible: m.answer_feasible,
  'not-feasible': m.answer_not_feasible,
  'send-proposal': m.answer_send_proposal,
  'in-phases': m.answer_in_phases,
  'other-authority': m.answer_other_authority,
};

export const authorityLevels: Record<AuthorityLevel, () => string> = {
  village: m.level_village,
  district: m.level_district,
  regency: m.level_regency,
  province: m.level_province,
  centre: m.level_centre,
};
