/** The live protocol as the server declares it; the only place that knows where it lies. */
export type * from '../../../../../libs/floor/src/floor.events.ts';
