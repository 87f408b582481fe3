import { InvalidInput, invalid } from '@dialog/platform';
import { validate } from 'class-validator';

/** What a socket sent, if it has the form of the command; HTTP bodies go through the same rules. @throws InvalidInput */
export async function checked<T extends object>(dto: new () => T, sent: unknown): Promise<T> {
  if (!isPlainObject(sent)) throw new InvalidInput([{ pointer: '', detail: 'must be an object' }]);
  // "constructor" and "__proto__" would decide by which class's rules it is checked
  const foreign = Object.keys(sent).filter((name) => name in Object.prototype);
  if (foreign.length > 0) throw new InvalidInput(foreign.map((name) => ({ pointer: `/${name}`, detail: `property ${name} should not exist` })));

  const command = Object.assign(new dto(), sent);
  const errors = await validate(command, { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: false });
  if (errors.length > 0) throw invalid(errors);
  return command;
}

/** Neither a list nor bytes, which a socket may send too. */
const isPlainObject = (sent: unknown): sent is object => typeof sent === 'object' && sent !== null && Object.getPrototypeOf(sent) === Object.prototype;
