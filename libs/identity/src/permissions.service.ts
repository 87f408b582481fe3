import { Injectable } from '@nestjs/common';
import { Database, isId } from '@dialog/platform';
import { type Condition, grantedBy, rolesOf, type Verb } from './domain/permissions';
import { NotPermitted, SignInNeeded } from './identity.errors';
import type { Official } from './permissions';
import { SignInsService } from './sign-ins.service';

/** What it is about, as its address names it. */
export interface Concerned {
  session?: string;
  agency?: string;
}

/** Asks the table (domain/permissions.ts) on behalf of routes and sockets. */
@Injectable()
export class PermissionsService {
  constructor(
    private readonly database: Database,
    private readonly signIns: SignInsService,
  ) {}

  /** @throws SignInNeeded NotPermitted */
  async official(cookieHeader: string | undefined, verb: Verb, concerned: Concerned): Promise<Omit<Official, 'network'>> {
    const signedIn = await this.signIns.officialOf(cookieHeader);
    if (!signedIn) throw new SignInNeeded();
    const { roles, agency, ...official } = signedIn;
    const inTeam = await this.mayLead(concerned.session, official.id);
    const meets: Record<Condition, boolean> = { always: true, 'in-team': inTeam, 'own-agency': agency !== undefined && agency === concerned.agency?.toLowerCase() };
    const role = grantedBy(verb, roles, (condition) => meets[condition]);
    if (!role) throw new NotPermitted(rolesOf(verb));
    return { role, official, ...(agency && { agency }) };
  }

  /** A session without a team is open to all who have the role. */
  private async mayLead(session: string | undefined, official: string): Promise<boolean> {
    if (!session || !isId(session)) return true;
    const { rows } = await this.database.query<{ may: boolean }>('select coalesce(bool_or(official = $2), true) as may from team where session = $1', [session, official]);
    return rows[0]!.may;
  }
}
