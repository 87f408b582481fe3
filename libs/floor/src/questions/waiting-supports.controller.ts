import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, By, networkOf, type Official } from '@dialog/identity';
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
  @Allow('supports.decide')
  list(@Param('session', IdPipe) session: string, @By() { network }: Official): Promise<WaitingSupports> {
    return this.waiting.of(session, network);
  }

  /** A network's supports count; pressed twice, once. */
  @Post('waiting-supports/:network/release')
  @HttpCode(200)
  @Allow('supports.decide')
  @ApiProblems(FloorClosed, NoSuchNetwork)
  release(@Param('session', IdPipe) session: string, @Param('network', NumberPipe) network: number, @Body() { until }: UntilDto, @By() by: Official): Promise<{ supports: number }> {
    return this.waiting.release(session, network, until, by);
  }

  /** A network's supports are taken away. */
  @Post('waiting-supports/:network/drop')
  @HttpCode(200)
  @Allow('supports.decide')
  @ApiProblems(FloorClosed, NoSuchNetwork)
  drop(@Param('session', IdPipe) session: string, @Param('network', NumberPipe) network: number, @Body() { until }: UntilDto, @By() by: Official): Promise<{ supports: number }> {
    return this.waiting.drop(session, network, until, by);
  }

  /** Names the hall's network, or one more of them: it has no cap, and what waits from it counts. */
  @Put('hall-network')
  @Allow('supports.decide')
  @ApiProblems(FloorClosed, NoSuchNetwork)
  nameHall(@Param('session', IdPipe) session: string, @Body() { network: no, address }: HallNetworkDto, @By() by: Official): Promise<{ networks: number }> {
    return this.waiting.nameHall(session, no ? { no } : { address: address ? networkOf(address) : by.network }, by);
  }

  /** No network is the hall's any more. */
  @Delete('hall-network')
  @HttpCode(204)
  @Allow('supports.decide')
  @ApiProblems(FloorClosed)
  unnameHall(@Param('session', IdPipe) session: string, @By() by: Official): Promise<void> {
    return this.waiting.unnameHall(session, by);
  }
}
