import { Ajv2020, type ErrorObject } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import schema from '../../../docs/past-sessions.schema.json';
import type { PastSession } from './domain/archived-session';
import { ArchiveRefused } from './forums.errors';

const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true });
addFormats(ajv);
const isPastSessions = ajv.compile<PastSession[]>(schema);

/** The sessions of a file. @throws ArchiveRefused where it does not have the form */
export function pastSessions(file: unknown): PastSession[] {
  if (isPastSessions(file)) return file;
  throw new ArchiveRefused((isPastSessions.errors ?? []).filter(isOfUse).map((error) => ({ pointer: pointerOf(error), detail: detailOf(error) })));
}

/** Of "a text or null" Ajv says three things; that the whole does not fit is the one to leave out. */
const isOfUse = ({ keyword }: ErrorObject) => keyword !== 'anyOf';

function pointerOf({ instancePath, params }: ErrorObject): string {
  const field = params.missingProperty ?? params.additionalProperty;
  return field === undefined ? instancePath || '/' : `${instancePath}/${field}`;
}

function detailOf({ keyword, message }: ErrorObject): string {
  if (keyword === 'required') return 'is missing';
  if (keyword === 'additionalProperties') return 'is not a field of the format';
  if (keyword === 'not') return 'edition and editionInferred exclude each other';
  return message ?? keyword;
}
