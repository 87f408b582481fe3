import type { Group } from '#lib/live/protocol.ts';
import { m } from '#lib/paraglide/messages.js';
import { placeLabel, type PlaceNames } from '#lib/places/places.ts';
import { groupLabel, labelLabel } from './desk-words.ts';
import type { DeskQuestion } from '#lib/api/types.ts';
import { labels } from './desk-question.ts';

/** One thing the list can be narrowed to. */
export interface Filter {
  /** As "place:35.22.06". */
  key: string;
  kind: 'group' | 'label' | 'place' | 'mark';
  name: string;
  fits: (question: DeskQuestion) => boolean;
}

const groups: Group[] = ['hall', 'radio', 'remote'];

/** All there is to narrow by, in the order a person looks for it. */
export const filtersOf = (places: PlaceNames): Filter[] => [
  ...groups.map((group): Filter => ({ key: `group:${group}`, kind: 'group', name: groupLabel(group), fits: (question) => question.group === group })),
  ...labels.map((label): Filter => ({ key: `label:${label}`, kind: 'label', name: labelLabel(label), fits: (question) => question.labels.includes(label) })),
  { key: 'mark:unseen', kind: 'mark', name: m.desk_unseen(), fits: ({ seen }) => !seen },
  { key: 'mark:planned', kind: 'mark', name: m.desk_planned(), fits: ({ planned }) => planned },
  { key: 'mark:handed', kind: 'mark', name: m.desk_handed(), fits: ({ handedTo }) => handedTo !== undefined },
  ...[...Object.keys(places), 'outside', 'unsaid'].map((place): Filter => ({ key: `place:${place}`, kind: 'place', name: placeLabel(place, places), fits: (question) => question.place === place })),
];

/** What the list is narrowed to: any of one kind, and all kinds. */
export class Filters {
  readonly all: Filter[];
  on = $state.raw<readonly Filter[]>([]);

  constructor(places: PlaceNames) {
    this.all = filtersOf(places);
  }

  toggle(filter: Filter) {
    this.on = this.on.includes(filter) ? this.on.filter((other) => other !== filter) : [...this.on, filter];
  }

  clear = () => void (this.on = []);

  readonly fits = $derived.by(() => {
    const kinds = Object.values(Object.groupBy(this.on, ({ kind }) => kind)) as Filter[][];
    return (question: DeskQuestion) => kinds.every((filters) => filters.some(({ fits }) => fits(question)));
  });
}
