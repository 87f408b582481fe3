import { Injectable } from '@nestjs/common';
import { newId, type Queryable } from '@dialog/platform';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { AgenciesRefused } from './agencies.errors';
import { AgenciesService } from './agencies.service';
import { type Column, type CsvLine, type CsvTable, readCsv } from './agency-csv';
import { AgencyRegister } from './agency-register.service';
import { insertAgency, renameAgency, setSuccessors, updateAgency } from './agency.rows';
import type { AgencyView, ImportedLine, ImportReport } from './agency.view';
import { type Fault, type Listed, type Planned, planImport } from './domain/import';
import { AgencyLine } from './dto/agency.dto';

/** Agencies by CSV: looked at first, then taken all together or not at all. */
@Injectable()
export class AgencyImport {
  constructor(
    private readonly agencies: AgenciesService,
    private readonly register: AgencyRegister,
  ) {}

  /**
   * What the file would do, line by line; nothing is changed.
   * @param from the day from which names that differ count; today when absent
   * @throws CsvUnreadable
   */
  async check(bytes: Uint8Array, from?: string): Promise<ImportReport> {
    const file = readCsv(bytes);
    return reportOf(await this.planned(file, await this.agencies.list(), from));
  }

  /** @throws CsvUnreadable AgenciesRefused */
  async take(bytes: Uint8Array, from?: string): Promise<ImportReport> {
    const file = readCsv(bytes);
    let report: ImportReport;
    await this.register.change(async (client, all) => {
      const lines = await this.planned(file, all, from);
      report = reportOf(lines);
      const errors = report.lines.flatMap(({ line, faults = [] }) => faults.map(({ column, detail }) => ({ pointer: `/${line}/${column}`, detail })));
      if (errors.length > 0) throw new AgenciesRefused(errors);
      await write(client, lines.map(({ planned }) => planned), all, from ?? (await this.register.today()));
    });
    return report!;
  }

  private async planned({ lines, columns }: CsvTable, all: AgencyView[], from?: string) {
    const codes = new Map(all.map(({ id, code }) => [id, code]));
    const present = all.map((agency): Listed => ({ ...agency, successors: (agency.successors ?? []).map((id) => codes.get(id)!) }));
    const read = lines.map((line) => ({ ...line, ...agencyIn(line, columns, present) }));
    const today = await this.register.today();
    const plan = planImport(read.map(({ agency }) => agency), present, from ?? today, today);
    return read.map(({ line, faults }, at) => ({ line, planned: { ...plan[at]!, faults: [...faults, ...plan[at]!.faults] } }));
  }
}

/** What a line says, with the list's own word where the file has no such column. */
function agencyIn({ cells }: CsvLine, columns: Column[], present: Listed[]): { agency: Listed; faults: Fault[] } {
  const known = present.find(({ code }) => code === cells.code);
  const kept = Object.fromEntries(Object.entries(known ?? {}).filter(([column]) => !columns.includes(column as Column)));
  const { successors = '', ...said } = cells;
  const agency = plainToInstance(AgencyLine, { successors: successors.split(/[\s,|]+/).filter(Boolean), ...kept, ...said } as Partial<AgencyLine>);
  const faults = validateSync(agency).flatMap(({ property, constraints }) => Object.values(constraints ?? {}).map((detail) => ({ column: property, detail })));
  return { agency: { ...agency, code: agency.code ?? '', name: agency.name ?? '', kind: agency.kind ?? '' } as Listed, faults };
}

/** Successors last: they may be new themselves. */
async function write(client: Queryable, plan: Planned[], all: AgencyView[], from: string) {
  const ids = new Map(all.map(({ id, code }) => [code, id]));
  for (const { agency, change } of plan) {
    const facts = agency as Listed & Pick<AgencyView, 'kind'>;
    const id = ids.get(agency.code) ?? newId();
    ids.set(agency.code, id);
    if (change === 'new') await insertAgency(client, { id, ...facts });
    if (change === 'renamed') await renameAgency(client, id, { ...agency, from });
    if (change === 'renamed' || change === 'changed') await updateAgency(client, id, facts);
  }
  for (const { agency, change } of plan) {
    if (change !== 'same') await setSuccessors(client, ids.get(agency.code)!, agency.successors.map((code) => ids.get(code)!));
  }
}

function reportOf(lines: { line: number; planned: Planned }[]): ImportReport {
  const told = lines.map(({ line, planned: { agency, change, faults } }): ImportedLine => ({ line, code: agency.code, name: agency.name, change, ...(faults.length > 0 && { faults }) }));
  return { lines: told, refused: told.filter(({ faults }) => faults).length };
}
