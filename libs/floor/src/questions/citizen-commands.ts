import { Injectable } from '@nestjs/common';
import { DevicesService, deviceTokenOf, type Citizen } from '@dialog/identity';
import type { AskDto } from '../dto/ask.dto';
import type { Asked, Supported } from '../floor.events';
import { FloorLimits } from './floor-limits';
import { QuestionsService } from './questions.service';
import { TurnsService } from '../turns/turns.service';

type Phone = Pick<Citizen, 'device' | 'network'>;

/** What a phone may do, the same by HTTP and by socket: throttled by device, then done by the service whose verb it is. */
@Injectable()
export class CitizenCommands {
  constructor(
    private readonly limits: FloorLimits,
    private readonly devices: DevicesService,
    private readonly questions: QuestionsService,
    private readonly turns: TurnsService,
  ) {}

  async ask(session: string, phone: Phone, question: AskDto): Promise<Asked> {
    return this.questions.ask(session, await this.writer(phone), question);
  }

  async support(session: string, phone: Phone, no: number, given: boolean): Promise<Supported> {
    return this.questions.support(session, await this.writer(phone), no, given);
  }

  async withdraw(session: string, phone: Phone, no: number): Promise<{ no: number }> {
    return this.questions.withdraw(session, await this.writer(phone), no);
  }

  async reply(session: string, phone: Phone, turn: number, ready: boolean): Promise<{ turn: number }> {
    return this.turns.reply(session, turn, await this.writer(phone), ready);
  }

  async present(session: string, phone: Phone): Promise<{ present: true }> {
    return this.questions.present(session, await this.writer(phone));
  }

  private async writer({ device, network }: Phone): Promise<string> {
    await this.limits.write(deviceTokenOf(device));
    return this.devices.of(device, network);
  }
}
