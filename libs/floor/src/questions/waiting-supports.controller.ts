import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, By, networkOf, type Moderator } from '@dialog/identity';
import { ApiProblems, IdPipe, NumberPipe } from '@dialog/platform';
import { HallNetworkDto, UntilDto } from '../dto/waiting-supports.dto';
import { FloorClosed, NoSuchNetwork } from '../floor.errors';
import type { WaitingSupports } from '../floor.events';
import { WaitingSupportsService } from './waiting-supports.service';

/** Supports that wait for the desk, and the hall's network, which has no cap. */
@ApiTags('desk')
@Controller('sessions/:session')
export class WaitingSupportsController {
  constructor(private readonly waiting: WaitingSupportsService) {}

  /** Supports beyond 200 in 10 minutes of the new devices of one network. */
  @Get('waiting-supports')
  @Allow('moderator')
  list(@Param('session', IdPipe) session: string, @By() { network }: Moderator): Promise<WaitingSupports> {
    return this.waiting.of(session, network);
  }

  /** A network's supports count; pressed twice, once. */
  @Post('waiting-supports/:network/release')
  @HttpCode(200)
  @Allow('moderator')
  @ApiProblems(FloorClosed, NoSuchNetwork)
  release(@Param('session', IdPipe) session: string, @Param('network', NumberPipe) network: number, @Body() { until }: UntilDto): Promise<{ supports: number }> {
    return this.waiting.release(session, network, until);
  }

  /** A network's supports are taken away. */
  @Post('waiting-supports/:network/drop')
  @HttpCode(200)
  @Allow('moderator')
  @ApiProblems(FloorClosed, NoSuchNetwork)
  drop(@Param('session', IdPipe) session: string, @Param('network', NumberPipe) network: number, @Body() { until }: UntilDto): Promise<{ supports: number }> {
    return this.waiting.drop(session, network, until);
  }

  /** Names the hall's network, or one more of them: it has no cap, and what waits from it counts. */
  @Put('hall-network')
  @Allow('moderator')
  @ApiProblems(FloorClosed, NoSuchNetwork)
  nameHall(@Param('session', IdPipe) session: string, @Body() { network: no, address }: HallNetworkDto, @By() { network: own }: Moderator): Promise<{ networks: number }> {
    return this.waiting.nameHall(session, no ? { no } : { address: address ? networkOf(address) : own });
  }

  /** No network is the hall's any more. */
  @Delete('hall-network')
  @HttpCode(204)
  @Allow('moderator')
  @ApiProblems(FloorClosed)
  unnameHall(@Param('session', IdPipe) session: string): Promise<void> {
    return this.waiting.unnameHall(session);
  }
}
