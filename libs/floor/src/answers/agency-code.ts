import type { AgenciesService } from '@dialog/agencies';
import { UnknownAgency } from '../floor.errors';
import type { FloorTransaction } from '../writes/floor-transaction';

/** An agency as the journal names it. @throws UnknownAgency unless there is one on the day of the session */
export async function agencyCode(agencies: AgenciesService, { rules }: FloorTransaction, agency: string): Promise<string> {
  const code = await agencies.codeOn(rules.held_on, agency.toLowerCase());
  if (!code) throw new UnknownAgency();
  return code;
}
