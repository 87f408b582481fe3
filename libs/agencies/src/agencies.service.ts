import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Repository } from 'typeorm';
import { Agency } from './agency.entity';
import { agencyView, type AgencyView } from './agency.view';

/** Those who answer. Their list changes with a start of the platform alone, so it is read once. */
@Injectable()
export class AgenciesService {
  private known?: Promise<Map<string, Agency>>;

  constructor(@InjectRepository(Agency) private readonly agencies: Repository<Agency>) {}

  /** By name. */
  async list(): Promise<AgencyView[]> {
    return Array.from((await this.all()).values(), agencyView);
  }

  /** Names by id. */
  async names(): Promise<Map<string, string>> {
    return new Map(Array.from(await this.all(), ([id, { name }]) => [id, name]));
  }

  /**
   * The installation's own word for an agency, which stands in the journal.
   * @param day as YYYY-MM-DD
   * @returns undefined for an unknown id, and for an agency that had ended before that day
   */
  async codeOn(day: string, id: string): Promise<string | undefined> {
    const agency = (await this.all()).get(id);
    return agency && (agency.validTo ?? day) >= day ? agency.code : undefined;
  }

  private async all() {
    try {
      return await (this.known ??= this.read());
    } catch (error) {
      this.known = undefined;
      throw error;
    }
  }

  private async read() {
    const agencies = await this.agencies.find({ order: { name: 'asc' } });
    return new Map(agencies.map((agency) => [agency.id, agency]));
  }
}
