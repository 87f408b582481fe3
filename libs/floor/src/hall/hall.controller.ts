import { Body, Controller, Delete, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, By, type Official } from '@dialog/identity';
import { ApiProblems, IdPipe } from '@dialog/platform';
import { FloorClosed } from '../floor.errors';
import type { Instant } from '../floor.events';
import { BreakDto, ExtendDto, NoticeDto } from './hall.dto';
import { HallService } from './hall.service';

/** What the desk says to all screens at once, while the session is on. */
@ApiTags('desk')
@Controller('sessions/:session')
export class HallController {
  constructor(private readonly hall: HallService) {}

  /** On every phone, in the hall and at the desk, in place of the notice before. */
  @Post('notice')
  @HttpCode(204)
  @Allow('floor.lead')
  @ApiProblems(FloorClosed)
  show(@Param('session', IdPipe) session: string, @Body() { text }: NoticeDto, @By() by: Official): Promise<void> {
    return this.hall.show(session, text, by);
  }

  /** Takes the notice from the screens. */
  @Delete('notice')
  @HttpCode(204)
  @Allow('floor.lead')
  @ApiProblems(FloorClosed)
  withdraw(@Param('session', IdPipe) session: string, @By() by: Official): Promise<void> {
    return this.hall.withdraw(session, by);
  }

  /** The hall screen shows whose forum it is and the time, and nothing else. */
  @Put('hall-blank')
  @HttpCode(204)
  @Allow('floor.lead')
  @ApiProblems(FloorClosed)
  blank(@Param('session', IdPipe) session: string, @By() by: Official): Promise<void> {
    return this.hall.setBlank(session, true, by);
  }

  /** The hall screen shows the session again. */
  @Delete('hall-blank')
  @HttpCode(204)
  @Allow('floor.lead')
  @ApiProblems(FloorClosed)
  unblank(@Param('session', IdPipe) session: string, @By() by: Official): Promise<void> {
    return this.hall.setBlank(session, false, by);
  }

  /** The radio is elsewhere for so many minutes; questions, supports and turns go on. One that is on stays as it is. */
  @Post('break')
  @HttpCode(200)
  @Allow('floor.lead')
  @ApiProblems(FloorClosed)
  beginBreak(@Param('session', IdPipe) session: string, @Body() { minutes }: BreakDto, @By() by: Official): Promise<{ until: Instant }> {
    return this.hall.beginBreak(session, minutes, by);
  }

  /** Ends the break before its time. */
  @Delete('break')
  @HttpCode(204)
  @Allow('floor.lead')
  @ApiProblems(FloorClosed)
  endBreak(@Param('session', IdPipe) session: string, @By() by: Official): Promise<void> {
    return this.hall.endBreak(session, by);
  }

  /** Puts the planned end off. The step that is on gets that time, and those after it begin later. */
  @Post('extend')
  @HttpCode(200)
  @Allow('floor.lead')
  @ApiProblems(FloorClosed)
  extend(@Param('session', IdPipe) session: string, @Body() { endsAt }: ExtendDto, @By() by: Official): Promise<{ endsAt: Instant }> {
    return this.hall.extend(session, new Date(endsAt), by);
  }
}
