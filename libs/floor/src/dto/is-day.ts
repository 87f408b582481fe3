import { applyDecorators } from '@nestjs/common';
import { IsISO8601, IsOptional, Matches } from 'class-validator';

/** A day of this or a later century, YYYY-MM-DD, or none. */
export const IsDay = () => applyDecorators(IsOptional(), Matches(/^2\d{3}-\d\d-\d\d$/), IsISO8601({ strict: true }));
