import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Official } from '@dialog/identity';
import { PlacesService } from '@dialog/places';
import { Config, Database, Kept, NotFound } from '@dialog/platform';
import { leastContrast, NEEDED_CONTRAST, nearestPassing } from './domain/palette';
import { LARGEST_PICTURE, pictureType } from './domain/picture';
import type { SettleInstallationDto } from './dto/settle-installation.dto';
import type { Emblem } from './emblem.entity';
import { AccentTooPale, InstallationMoved, PictureRefused } from './installation.errors';
import { installationRow, installationRows, insertInstallation } from './installation.rows';
import { type InstallationView, installationView, type Settling } from './installation.view';
import { usualOf } from './usual';

/** What an administrator settles; what is absent is not set. */
export interface Settings extends Omit<SettleInstallationDto, 'after'> {
  /** Digest of the emblem. */
  emblem?: string;
}

/** Whose forum this is: what administrators settled last, before that what the regency's file says. */
@Injectable()
export class InstallationService {
  private readonly kept = new Kept(() => this.read());

  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly places: PlacesService,
  ) {}

  async view(): Promise<InstallationView> {
    const { publicUrl, demo, regency } = this.config;
    return { ...installationView(await this.kept.get(), regency), publicUrl, demo };
  }

  /** Every settling, the newest first. */
  history(): Promise<Settling[]> {
    return installationRows(this.database, this.config.regency);
  }

  /** @throws AccentTooPale InstallationMoved */
  async settle({ after, ...settings }: SettleInstallationDto, by: Official): Promise<InstallationView> {
    if (settings.accent) mustStandOut(settings.accent);
    const { emblem } = await this.read();
    return this.append(after, { ...settings, emblem }, by);
  }

  /** @throws PictureRefused */
  async showEmblem(bytes: Uint8Array, by: Official): Promise<InstallationView> {
    const type = pictureType(bytes);
    if (!type || bytes.length > LARGEST_PICTURE) throw new PictureRefused();
    const emblem = createHash('sha256').update(bytes).digest('hex');
    await this.database.query('insert into emblem (digest, type, bytes) values ($1, $2, $3) on conflict (digest) do nothing', [emblem, type, bytes]);
    const { no, ...settings } = await this.read();
    return this.append(no, { ...settings, emblem }, by);
  }

  async removeEmblem(by: Official): Promise<InstallationView> {
    const { no, emblem: _, ...settings } = await this.read();
    return this.append(no, settings, by);
  }

  /** @throws NotFound */
  async emblem(digest: string): Promise<Pick<Emblem, 'type' | 'bytes'>> {
    const { rows } = await this.database.query<Emblem>('select type, bytes from emblem where digest = $1', [digest]);
    if (!rows[0]) throw new NotFound();
    return rows[0];
  }

  private async append(after: number, settings: Settings, by: Official): Promise<InstallationView> {
    const { no } = await this.read();
    const isNext = after === no && (await insertInstallation(this.database, this.config.regency, no + 1, settings, by.official.id));
    this.kept.forget();
    if (!isNext) throw new InstallationMoved((await this.read()).no);
    return this.view();
  }

  private async read(): Promise<Settings & { no: number }> {
    const { regency } = this.config;
    return (await installationRow(this.database, regency)) ?? { no: 0, ...usualOf(regency, (await this.places.regency()).name) };
  }
}

function mustStandOut(accent: string) {
  const ratio = leastContrast(accent);
  if (ratio < NEEDED_CONTRAST) throw new AccentTooPale({ ratio, needed: NEEDED_CONTRAST, nearest: nearestPassing(accent) });
}
