import { ValidateBy } from 'class-validator';
import { clean, lengthOf } from '../domain/words';

/** A text of so many characters, counted when all that nobody sees is taken out of it. */
export const IsWords = (min: number, max: number) =>
  ValidateBy({
    name: 'isWords',
    validator: {
      validate(value: unknown) {
        const length = typeof value === 'string' ? lengthOf(clean(value)) : -1;
        return length >= min && length <= max;
      },
      defaultMessage: () => `must have ${min} to ${max} characters`,
    },
  });
