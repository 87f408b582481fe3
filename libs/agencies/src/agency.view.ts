import type { AgencyKind } from './agency.entity';
import type { Change, Fault } from './domain/import';

export interface AgencyView {
  /** @format uuid */
  id: string;
  /** The installation’s own word for it, which never changes. @example "dinkes" */
  code: string;
  name: string;
  /** @example "Dinkes" */
  short?: string;
  kind: AgencyKind;
  /** First day, where known. @format date */
  validFrom?: string;
  /** Last day; absent: it goes on. @format date */
  validTo?: string;
  /** First day of its present name, where it had others. @format date */
  namedFrom?: string;
  /** The one that ended last is last. */
  formerNames?: FormerName[];
  /** Who took its place: one where it was merged, several where it was split. */
  successors?: string[];
}

export interface FormerName {
  name: string;
  short?: string;
  /** @format date */
  until: string;
}

export interface AgencyList {
  items: AgencyView[];
}

/** What it was called on a day, as YYYY-MM-DD. */
export function nameOn(day: string, { name, formerNames = [] }: Pick<AgencyView, 'name' | 'formerNames'>): string {
  return formerNames.find(({ until }) => until >= day)?.name ?? name;
}

/** What a line of a CSV file does, or why it cannot. */
export interface ImportedLine {
  /** Its number in the file. */
  line: number;
  code: string;
  name: string;
  change: Change;
  faults?: Fault[];
}

export interface ImportReport {
  lines: ImportedLine[];
  /** How many cannot be taken; the file is, when it is none. */
  refused: number;
}
