import { Injectable } from '@nestjs/common';
import { Clock, Database, InvalidInput, newId, type Queryable } from '@dialog/platform';
import { AgencyCodeTaken, NoSuchAgency } from './agencies.errors';
import { AgenciesService } from './agencies.service';
import { agencyRows, insertAgency, renameAgency, setSuccessors, updateAgency } from './agency.rows';
import type { AgencyView } from './agency.view';
import { mayBeNamedFrom, takesOver } from './domain/course';
import type { AddAgencyDto, CorrectAgencyDto, EndAgencyDto, RenameAgencyDto } from './dto/agency.dto';

/** The list of agencies as administrators keep it. None is ever deleted: sessions, answers and journals name them. */
@Injectable()
export class AgencyRegister {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly agencies: AgenciesService,
  ) {}

  /** @throws AgencyCodeTaken */
  async add(agency: AddAgencyDto): Promise<AgencyView> {
    const id = newId();
    await this.change(async (client) => {
      if (!(await insertAgency(client, { id, ...agency }))) throw new AgencyCodeTaken(agency.code);
    });
    return this.one(id);
  }

  /** Mends what was wrong from the beginning. @throws NoSuchAgency InvalidInput */
  correct(id: string, facts: CorrectAgencyDto): Promise<AgencyView> {
    return this.write(id, async (client, agency, all) => {
      const corrected = { ...agency, ...facts, short: facts.short, validFrom: facts.validFrom };
      const begins = corrected.validFrom ?? '';
      if (begins > (agency.validTo ?? begins) || begins >= (agency.namedFrom ?? '9999') || all.some((each) => each.successors?.includes(id) && !takesOver(each, corrected))) {
        throw wrong('/validFrom', 'It was there already, as its names, its end or those before it say');
      }
      await updateAgency(client, id, corrected);
    });
  }

  /** Gives it another name from a day on; until then it keeps the one it has. @throws NoSuchAgency InvalidInput */
  rename(id: string, to: RenameAgencyDto): Promise<AgencyView> {
    return this.write(id, async (client, agency) => {
      if (!mayBeNamedFrom(to.from, agency, await this.today())) throw wrong('/from', 'A new name begins after the one before it, while the agency is there, and today at the latest');
      await renameAgency(client, id, to);
    });
  }

  /** Ends it: dissolved, merged into one or split into several, who are there on the day after. @throws NoSuchAgency InvalidInput */
  end(id: string, { lastDay, successors }: EndAgencyDto): Promise<AgencyView> {
    return this.write(id, async (client, agency, all) => {
      const ended = { ...agency, validTo: lastDay };
      if (lastDay < (agency.namedFrom ?? agency.validFrom ?? '') || all.some((each) => each.successors?.includes(id) && !takesOver(each, ended))) {
        throw wrong('/lastDay', 'It was there longer, as its names or those before it say');
      }
      successors.forEach((successor, at) => {
        const next = all.find((each) => each.id === successor);
        if (!next || !takesOver(ended, next)) throw wrong(`/successors/${at}`, 'A successor is there on the day after');
      });
      await setSuccessors(client, id, successors);
      await updateAgency(client, id, ended);
    });
  }

  /** It goes on: nobody took its place. @throws NoSuchAgency */
  reopen(id: string): Promise<AgencyView> {
    return this.write(id, async (client, agency) => {
      await setSuccessors(client, id, []);
      await updateAgency(client, id, { ...agency, validTo: undefined });
    });
  }

  /** On the wall of the regency, as YYYY-MM-DD. */
  async today(): Promise<string> {
    return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Jakarta' }).format(await this.clock.now());
  }

  /** One administrator after the other: what is checked here is still so when it is written. */
  async change(work: (client: Queryable, all: AgencyView[]) => Promise<void>) {
    await this.database.transaction(async (client) => {
      await client.query(`select pg_advisory_xact_lock(hashtext('agency'))`);
      await work(client, await agencyRows(client));
    });
    this.agencies.forget();
  }

  private async write(id: string, work: (client: Queryable, agency: AgencyView, all: AgencyView[]) => Promise<void>): Promise<AgencyView> {
    await this.change(async (client, all) => {
      const agency = all.find((each) => each.id === id);
      if (!agency) throw new NoSuchAgency();
      await work(client, agency, all);
    });
    return this.one(id);
  }

  private async one(id: string): Promise<AgencyView> {
    return (await this.agencies.list()).find((each) => each.id === id)!;
  }
}

const wrong = (pointer: string, detail: string) => new InvalidInput([{ pointer, detail }]);
