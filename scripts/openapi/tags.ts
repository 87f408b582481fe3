/** The chapters of the API. */
export const tags = {
  sessions: 'Sessions with their rundown: before, while live, afterwards, and from the archive',
  questions: 'What citizens ask, support and read',
  desk: 'What the moderator’s desk does with questions',
  turns: 'Who is called, speaks, and did not come',
  proceedings: 'The session’s own course, and the small view of it that all screens share',
  directions: 'Directions of the chair, decisions, attendance',
  'follow-up': 'Answers in writing, promises and directions after the session, by agency and in the next session',
  journal: 'What happened, entry by entry, and how it is checked',
  'places and agencies': 'Kecamatan and desa; who answers',
  citizen: 'A citizen’s own phone',
  official: 'Officials: sign-in and invitations',
  platform: 'This installation',
};
