import { type Course, mayBeNamedFrom, takesOver } from './course';

/** An agency as a file and the list both tell of it; successors by code. */
export interface Listed extends Course {
  code: string;
  name: string;
  short?: string;
  kind: string;
  successors: string[];
}

export type Change = 'new' | 'renamed' | 'changed' | 'same';

export interface Fault {
  column: string;
  detail: string;
}

/** What importing one line does, or why it cannot. */
export interface Planned {
  agency: Listed;
  change: Change;
  faults: Fault[];
}

/**
 * What a file does to the list, line by line; an agency is known by its code, and one that the file does not name stays.
 * @param from the day from which names that differ are new ones
 */
export function planImport(lines: Listed[], present: Listed[], from: string, today: string): Planned[] {
  const before = new Map(present.map((agency) => [agency.code, agency]));
  const after = new Map([...before, ...lines.map((line): [string, Listed] => [line.code, line])]);
  const predecessors = [...after.values()].flatMap((agency) => agency.successors.map((successor) => ({ agency, successor })));
  return lines.map((agency, at) => {
    const known = before.get(agency.code);
    const change = changeOf(agency, known);
    const faults = [
      ...(lines.findIndex(({ code }) => code === agency.code) < at ? [{ column: 'code', detail: 'stands in the file twice' }] : []),
      ...(change === 'renamed' && !mayBeNamedFrom(from, known!, today) ? [{ column: 'name', detail: `cannot be a new name from ${from} on` }] : []),
      ...validityFaults(agency),
      ...successorFaults(agency, after),
      ...predecessors.filter(({ successor, agency: former }) => successor === agency.code && !takesOver(former, agency)).map(({ agency: former }) => ({ column: 'validTo', detail: `it takes the place of ${former.code} and must be there on the day after` })),
    ];
    return { agency, change, faults };
  });
}

function changeOf(agency: Listed, known: Listed | undefined): Change {
  if (!known) return 'new';
  if (agency.name !== known.name || agency.short !== known.short) return 'renamed';
  const facts = ({ kind, validFrom, validTo, successors }: Listed) => JSON.stringify([kind, validFrom, validTo, successors.toSorted()]);
  return facts(agency) === facts(known) ? 'same' : 'changed';
}

function validityFaults({ validFrom, validTo, namedFrom }: Listed): Fault[] {
  if (validFrom && validTo && validTo < validFrom) return [{ column: 'validTo', detail: 'lies before validFrom' }];
  if (namedFrom && validFrom && validFrom >= namedFrom) return [{ column: 'validFrom', detail: `it had a name before ${namedFrom}` }];
  return namedFrom && validTo && validTo < namedFrom ? [{ column: 'validTo', detail: `it was renamed on ${namedFrom}` }] : [];
}

function successorFaults(agency: Listed, after: Map<string, Listed>): Fault[] {
  return agency.successors.flatMap((code) => {
    const successor = after.get(code);
    if (!successor) return [{ column: 'successors', detail: `there is no agency with the code ${code}` }];
    return takesOver(agency, successor) ? [] : [{ column: 'successors', detail: `${code} is not there on the day after the last` }];
  });
}
