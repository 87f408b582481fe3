import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { PageQuery } from '@dialog/platform';
import { AuditService } from './audit.service';
import type { AuditPage } from './identity.view';
import { Allow } from './permissions';

/** The log of sign-ins and roles. */
@ApiTags('official')
@Controller('audit')
export class AuditController {
  constructor(private readonly audit: AuditService) {}

  /** Who signed in, was refused, was given or lost a role, page by page, the latest first. */
  @Get()
  @Allow('audit.read')
  read(@Query() page: PageQuery): Promise<AuditPage> {
    return this.audit.read(page);
  }
}
