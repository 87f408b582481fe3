import type { Agency, AgencyKind } from './agency.entity';

export interface AgencyView {
  /** @format uuid */
  id: string;
  name: string;
  /** @example "Dinkes" */
  short?: string;
  kind: AgencyKind;
  /** First day under this name, where known. @format date */
  validFrom?: string;
  /** Last day under this name; absent: today’s. @format date */
  validTo?: string;
  /** Which agency took its place. @format uuid */
  successor?: string;
}

export interface AgencyList {
  items: AgencyView[];
}

export function agencyView({ id, name, short, kind, validFrom, validTo, successorId }: Agency): AgencyView {
  return {
    id,
    name,
    ...(short && { short }),
    kind,
    ...(validFrom && { validFrom }),
    ...(validTo && { validTo }),
    ...(successorId && { successor: successorId }),
  };
}
