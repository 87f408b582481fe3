import { type INestApplication, RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants';
import { MetadataScanner, ModulesContainer } from '@nestjs/core';
import { ALLOWED, type Opening } from '../../libs/identity/src/permissions';

/** An address with a method, and whom its controller opens it to; without an opening it is closed. */
export interface Route {
  /** "POST /api/v1/sessions/:session/open" */
  name: string;
  opening: Opening | undefined;
}

/** Served from outside the API. */
const OUTSIDE = /^\/(dev|metrics)/;

/** Every route that a controller has, by what stands at its methods: no list that somebody could forget to lengthen. */
export function routesOf(app: INestApplication): Route[] {
  const controllers = [...app.get(ModulesContainer).values()].flatMap((module) => [...module.controllers.values()]).map(({ metatype }) => metatype as new () => object);
  return controllers.flatMap((controller) => new MetadataScanner().getAllMethodNames(controller.prototype).flatMap((name) => routesAt(controller, (controller.prototype as Record<string, object>)[name]!)));
}

function routesAt(controller: object, method: object): Route[] {
  const verb = Reflect.getMetadata(METHOD_METADATA, method) as RequestMethod | undefined;
  if (verb === undefined) return [];
  const path = [controller, method].map((part) => [Reflect.getMetadata(PATH_METADATA, part)].flat()[0] as string).join('/').replace(/\/+/g, '/').replace(/^\/|\/$/g, '');
  const opening = (Reflect.getMetadata(ALLOWED, method) ?? Reflect.getMetadata(ALLOWED, controller)) as Opening | undefined;
  return [{ name: `${RequestMethod[verb]} ${OUTSIDE.test(`/${path}`) ? '' : '/api/v1'}/${path}`, opening }];
}
