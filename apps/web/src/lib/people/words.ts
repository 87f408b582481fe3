import { m } from '#lib/paraglide/messages.js';
import type { AuditEntry, Role, Verb } from './people-api.ts';

type Word = () => string;

export const roleWord: Record<Role, Word> = {
  administrator: m.role_administrator,
  moderator: m.role_moderator,
  clerk: m.role_clerk,
  chair: m.role_chair,
  agency: m.role_agency,
};

export const roleHint: Record<Role, Word> = {
  administrator: m.role_administrator_hint,
  moderator: m.role_moderator_hint,
  clerk: m.role_clerk_hint,
  chair: m.role_chair_hint,
  agency: m.role_agency_hint,
};

export const roleWords = (roles: readonly Role[]) => roles.map((role) => roleWord[role]()).join(', ');

/** Every verb of the table has a name for people: one that was forgotten is a fault of types. */
export const verbWord: Record<Verb, Word> = {
  'account.keep': m.verb_account_keep,
  'people.manage': m.verb_people_manage,
  'audit.read': m.verb_audit_read,
  'installation.settle': m.verb_installation_settle,
  'sessions.announce': m.verb_sessions_announce,
  'sessions.amend': m.verb_sessions_amend,
  'team.choose': m.verb_team_choose,
  'desk.follow': m.verb_desk_follow,
  'desk.phone': m.verb_desk_phone,
  'floor.lead': m.verb_floor_lead,
  'questions.take': m.verb_questions_take,
  'questions.moderate': m.verb_questions_moderate,
  'appeals.decide': m.verb_appeals_decide,
  'words.erase': m.verb_words_erase,
  'supports.decide': m.verb_supports_decide,
  'answers.record': m.verb_answers_record,
  'directions.record': m.verb_directions_record,
  'carried.settle': m.verb_carried_settle,
  'agency.answer': m.verb_agency_answer,
};

const kindWord: Record<AuditEntry['kind'], (facts: { of: string; roles: string }) => string> = {
  'signed-in': m.audit_signed_in,
  'sign-in-refused': m.audit_refused,
  'signed-out': m.audit_signed_out,
  'sign-in-replaced': m.audit_replaced,
  'sign-in-ended': m.audit_ended,
  invited: m.audit_invited,
  'invitation-revoked': m.audit_revoked,
  joined: m.audit_joined,
  'role-given': m.audit_role_given,
  'role-taken': m.audit_role_taken,
  'recovery-codes-made': m.audit_codes_made,
  'recovery-code-used': m.audit_code_used,
};

/** What happened, in a sentence. */
export const auditSentence = ({ kind, official, roles = [] }: AuditEntry) => kindWord[kind]({ of: official?.name ?? m.audit_unknown(), roles: roleWords(roles) });
