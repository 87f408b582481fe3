import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Repository } from 'typeorm';
import { Agency } from './agency.entity';
import { agencyView, type AgencyView } from './agency.view';

/** Those who answer. Their list changes with a start of the platform alone, so it is read once. */
@Injectable()
export class AgenciesService {
  private known?: Promise<Map<string, { code: string; view: AgencyView }>>;

  constructor(@InjectRepository(Agency) private readonly agencies: Repository<Agency>) {}

  /** Leadership and offices of today first, by name. */
  async list(): Promise<AgencyView[]> {
    return Array.from((await this.all()).values(), ({ view }) => view);
  }

  /** Names by id. */
  async names(): Promise<Map<string, string>> {
    return new Map(Array.from(await this.all(), ([id, { view }]) => [id, view.name]));
  }

  /** The code by which records name it; undefined when there is no such agency. */
  async codeOf(id: string): Promise<string | undefined> {
    return (await this.all()).get(id)?.code;
  }

  async has(id: string): Promise<boolean> {
    return (await this.all()).has(id);
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
    return new Map(agencies.map((agency) => [agency.id, { code: agency.code, view: agencyView(agency) }]));
  }
}
