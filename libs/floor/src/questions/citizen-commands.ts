import { Injectable } from '@nestjs/common';
import { DevicesService, deviceTokenOf, type Citizen, type DeviceId, type KnownDevice } from '@dialog/identity';
import { type Appealed, AppealsService } from '../appeals/appeals.service';
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
    private readonly appeals: AppealsService,
  ) {}

  /** @param known is told which device asks before the question is put, so that it hears of it from the first on */
  async ask(session: string, phone: Phone, question: AskDto, known?: (device: DeviceId) => unknown): Promise<Asked> {
    const { id } = await this.writer(phone);
    await known?.(id);
    return this.questions.ask(session, id, question);
  }

  async support(session: string, phone: Phone, no: number, given: boolean): Promise<Supported> {
    const { id, firstSeen } = await this.writer(phone);
    return this.questions.support(session, { device: id, firstSeen, network: phone.network }, no, given);
  }

  async withdraw(session: string, phone: Phone, no: number): Promise<{ no: number }> {
    return this.questions.withdraw(session, (await this.writer(phone)).id, no);
  }

  async appeal(session: string, phone: Phone, no: number, sentence: string): Promise<Appealed> {
    return this.appeals.appeal(session, no, (await this.writer(phone)).id, sentence);
  }

  async reply(session: string, phone: Phone, turn: number, ready: boolean): Promise<{ turn: number }> {
    return this.turns.reply(session, turn, (await this.writer(phone)).id, ready);
  }

  async present(session: string, phone: Phone): Promise<{ present: true }> {
    return this.questions.present(session, (await this.writer(phone)).id);
  }

  private async writer({ device }: Phone): Promise<KnownDevice> {
    await this.limits.write(deviceTokenOf(device));
    return this.devices.of(device);
  }
}
