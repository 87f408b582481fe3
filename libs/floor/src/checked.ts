import { InvalidInput, invalid } from '@dialog/platform';
import { plainToInstance } from 'class-transformer';
import { validate } from 'class-validator';

/** What a socket sent, if it has the form of the command; HTTP bodies go through the same rules. @throws InvalidInput */
export async function checked<T extends object>(dto: new () => T, sent: unknown): Promise<T> {
  if (typeof sent !== 'object' || sent === null || Array.isArray(sent)) throw new InvalidInput([{ pointer: '', detail: 'must be an object' }]);
  const command = plainToInstance(dto, sent);
  const errors = await validate(command, { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: false });
  if (errors.length > 0) throw invalid(errors);
  return command;
}
