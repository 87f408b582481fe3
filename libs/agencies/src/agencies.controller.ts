import { Body, Controller, Delete, Get, Header, HttpCode, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow } from '@dialog/identity';
import { ApiProblems, IdPipe } from '@dialog/platform';
import { AgenciesRefused, AgencyCodeTaken, CsvUnreadable, NoSuchAgency } from './agencies.errors';
import { AgenciesService } from './agencies.service';
import { csvOf } from './agency-csv';
import { AgencyImport } from './agency-import.service';
import { AgencyRegister } from './agency-register.service';
import type { AgencyList, AgencyView, ImportReport } from './agency.view';
import { AddAgencyDto, CorrectAgencyDto, EndAgencyDto, RenameAgencyDto } from './dto/agency.dto';
import { ImportQuery } from './dto/import.query';

@ApiTags('places and agencies')
@Controller('agencies')
export class AgenciesController {
  constructor(
    private readonly agencies: AgenciesService,
    private readonly register: AgencyRegister,
    private readonly files: AgencyImport,
  ) {}

  /** Who answers: offices of the regency, bodies outside it, its leadership; former offices and former names too. */
  @Get()
  @Allow('anyone')
  async list(): Promise<AgencyList> {
    return { items: await this.agencies.list() };
  }

  /** The same as a table, under the names of today. */
  @Get('table.csv')
  @Allow('anyone')
  @ApiOkResponse({ content: { 'text/csv': { schema: { type: 'string' } } } })
  @Header('content-type', 'text/csv; charset=utf-8; header=present')
  @Header('content-disposition', 'attachment; filename="agencies.csv"')
  async table(): Promise<string> {
    return csvOf(await this.agencies.list());
  }

  /** Takes a table: all of it, or nothing. With `dry` it only says what it would do. */
  @Post('table')
  @HttpCode(200)
  @Allow('installation.settle')
  @ApiConsumes('text/csv')
  @ApiBody({ schema: { type: 'string' } })
  @ApiProblems(CsvUnreadable, AgenciesRefused)
  takeTable(@Body() sent: unknown, @Query() { dry, from }: ImportQuery): Promise<ImportReport> {
    const bytes = sent instanceof Uint8Array ? sent : new Uint8Array();
    return dry === 'true' ? this.files.check(bytes, from) : this.files.take(bytes, from);
  }

  /** Adds an agency. */
  @Post()
  @Allow('installation.settle')
  @ApiProblems(AgencyCodeTaken)
  add(@Body() agency: AddAgencyDto): Promise<AgencyView> {
    return this.register.add(agency);
  }

  /** Mends what was wrong from the beginning, for sessions of before too. */
  @Patch(':agency')
  @Allow('installation.settle')
  @ApiProblems(NoSuchAgency)
  correct(@Param('agency', IdPipe) agency: string, @Body() facts: CorrectAgencyDto): Promise<AgencyView> {
    return this.register.correct(agency, facts);
  }

  /** Gives it another name from a day on. Sessions and answers of before keep the one of their day. */
  @Post(':agency/rename')
  @HttpCode(200)
  @Allow('installation.settle')
  @ApiProblems(NoSuchAgency)
  rename(@Param('agency', IdPipe) agency: string, @Body() to: RenameAgencyDto): Promise<AgencyView> {
    return this.register.rename(agency, to);
  }

  /** Ends it: dissolved, merged into one or split into several. */
  @Put(':agency/end')
  @Allow('installation.settle')
  @ApiProblems(NoSuchAgency)
  end(@Param('agency', IdPipe) agency: string, @Body() end: EndAgencyDto): Promise<AgencyView> {
    return this.register.end(agency, end);
  }

  /** Takes the end back: it goes on. */
  @Delete(':agency/end')
  @Allow('installation.settle')
  @ApiProblems(NoSuchAgency)
  reopen(@Param('agency', IdPipe) agency: string): Promise<AgencyView> {
    return this.register.reopen(agency);
  }
}
