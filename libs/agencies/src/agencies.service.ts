import { Injectable } from '@nestjs/common';
import { Database, Kept } from '@dialog/platform';
import { agencyRows } from './agency.rows';
import { type AgencyView, nameOn } from './agency.view';

/** Those who answer. */
@Injectable()
export class AgenciesService {
  private readonly known = new Kept(() => agencyRows(this.database));

  constructor(private readonly database: Database) {}

  /** By name. */
  list(): Promise<AgencyView[]> {
    return this.known.get();
  }

  /** What they were called on a day, as YYYY-MM-DD, by id. */
  async namesOn(day: string): Promise<Map<string, string>> {
    return new Map((await this.list()).map((agency) => [agency.id, nameOn(day, agency)]));
  }

  /**
   * The installation's own word for an agency, which stands in the journal.
   * @param day as YYYY-MM-DD
   * @returns undefined for an unknown id, and for an agency that was not there on that day
   */
  async codeOn(day: string, id: string): Promise<string | undefined> {
    const agency = (await this.list()).find((each) => each.id === id);
    return agency && (agency.validFrom ?? day) <= day && (agency.validTo ?? day) >= day ? agency.code : undefined;
  }

  /** They were changed here. */
  forget() {
    this.known.forget();
  }
}
