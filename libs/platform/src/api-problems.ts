import { applyDecorators } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';
import type { ProblemClass } from './problem';

/** How an operation carries a problem's code, with its status, until scripts/openapi writes the responses out. */
export const PROBLEM_PREFIX = 'x-problem-';

/** Says which problems a route can answer with, beyond those of any route. */
export const ApiProblems = (...problems: ProblemClass[]) =>
  applyDecorators(...problems.map(({ code, status }) => ApiExtension(`${PROBLEM_PREFIX}${code}`, status)));
