import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { officialRoles, permissions, type Verb } from './domain/permissions';
import type { PermissionsView } from './identity.view';
import { Allow } from './permissions';

/** What each role may do: no secret. */
@ApiTags('official')
@Controller('permissions')
export class PermissionsController {
  /** The table that every route and every socket is asked by. */
  @Get()
  @Allow('anyone')
  table(): PermissionsView {
    return { roles: [...officialRoles], verbs: (Object.keys(permissions) as Verb[]).map((verb) => ({ verb, roles: permissions[verb] })) };
  }
}
