/** What an official may be; one person may be several. */
export const officialRoles = ['administrator', 'moderator', 'clerk', 'chair', 'agency'] as const;
export type OfficialRole = (typeof officialRoles)[number];

/** When a role may: always; in a session that has no team or has them in it; for their own agency alone. */
export type Condition = 'always' | 'in-team' | 'own-agency';

export type Row = Partial<Record<OfficialRole, Condition>>;

const everyone: Row = { administrator: 'always', moderator: 'always', clerk: 'always', chair: 'always', agency: 'always' };

/**
 * Who may do what: the one table. Routes and socket events name a verb, the guard looks it up here and the tests walk it.
 * Reading what is public, and what citizens do with their own phones, needs no sign-in and has no row.
 */
export const permissions = {
  'account.keep': everyone,
  'people.manage': { administrator: 'always' },
  'audit.read': { administrator: 'always' },

  'installation.settle': { administrator: 'always' },

  'sessions.announce': { administrator: 'always', moderator: 'always' },
  'sessions.amend': { administrator: 'always', moderator: 'in-team' },
  'team.choose': { administrator: 'always', moderator: 'in-team' },

  'desk.follow': { moderator: 'in-team', clerk: 'in-team', chair: 'in-team' },
  'desk.phone': { moderator: 'in-team' },
  'floor.lead': { moderator: 'in-team' },
  'questions.take': { moderator: 'in-team', clerk: 'in-team' },
  'questions.moderate': { moderator: 'in-team' },
  'appeals.decide': { moderator: 'in-team', chair: 'in-team' },
  'words.erase': { administrator: 'always', moderator: 'in-team' },
  'supports.decide': { moderator: 'in-team' },
  'answers.record': { moderator: 'in-team', clerk: 'in-team' },
  'directions.record': { moderator: 'in-team', clerk: 'in-team' },
  'carried.settle': { moderator: 'in-team', clerk: 'in-team' },

  'agency.answer': { agency: 'own-agency' },
} as const satisfies Record<string, Row>;

export type Verb = keyof typeof permissions;

/** By which of their roles somebody may; undefined when by none. */
export function grantedBy(verb: Verb, roles: readonly OfficialRole[], meets: (condition: Condition) => boolean): OfficialRole | undefined {
  const row: Row = permissions[verb];
  return officialRoles.find((role) => roles.includes(role) && row[role] !== undefined && meets(row[role]));
}

export const rolesOf = (verb: Verb): OfficialRole[] => officialRoles.filter((role) => role in permissions[verb]);
