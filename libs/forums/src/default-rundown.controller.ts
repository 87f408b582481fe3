import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, By, type Official } from '@dialog/identity';
import { ApiProblems } from '@dialog/platform';
import { DefaultRundownService } from './default-rundown.service';
import { SettleRundownDto } from './dto/default-rundown.dto';
import { RundownMoved } from './forums.errors';
import type { DefaultRundownView } from './session.view';

@ApiTags('sessions')
@Controller('default-rundown')
export class DefaultRundownController {
  constructor(private readonly rundown: DefaultRundownService) {}

  /** How sessions usually run. */
  @Get()
  @Allow('anyone')
  read(): Promise<DefaultRundownView> {
    return this.rundown.view();
  }

  /** Settles how sessions usually run, from the next announced one on. */
  @Put()
  @Allow('installation.settle')
  @ApiProblems(RundownMoved)
  settle(@Body() rundown: SettleRundownDto, @By() by: Official): Promise<DefaultRundownView> {
    return this.rundown.settle(rundown, by);
  }
}
