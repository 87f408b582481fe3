import { InvalidInput } from '@dialog/platform';
import { asRefused } from './as-refused';
import type { OfficialRole } from './domain/permissions';
import { LastAdministrator } from './identity.errors';

/** What somebody is to be. */
export interface Appointment {
  roles: readonly OfficialRole[];
  /** Of an agency's officer. */
  agency?: string;
}

const wrongAgency = (detail: string) => () => new InvalidInput([{ pointer: '/agency', detail }]);

/** What the database refuses in an appointment. */
export const refusedAppointment = asRefused({
  last_administrator: () => new LastAdministrator(),
  official_role_agency: wrongAgency('must be given for an agency’s officer, and for nobody else'),
  invitation_roles: wrongAgency('must be given for an agency’s officer, and for nobody else'),
  official_role_of_agency: wrongAgency('must be an agency'),
  invitation_for_agency: wrongAgency('must be an agency'),
  invitation_for_session: () => new InvalidInput([{ pointer: '/session', detail: 'must be a session' }]),
});
