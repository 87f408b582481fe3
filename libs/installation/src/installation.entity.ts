import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

const NUMBER = '^[0-9+][0-9 ()-]{2,24}$';
const HOUR = '^([01][0-9]|2[0-3]):[0-5][0-9]$';

/** What was settled of a regency's forum at one time; its last row counts. */
@Entity()
@Check('installation_regency', `regency ~ '^[0-9]{2}[.][0-9]{2}$'`)
@Check('installation_no', 'no > 0')
@Check('installation_names', 'length(forum) between 1 and 60 and length(regency_name) between 1 and 80')
@Check('installation_accent', `accent ~ '^#[0-9a-f]{6}$'`)
@Check('installation_venue', 'length(venue) between 1 and 200')
@Check('installation_hours', `weekday between 1 and 7 and starts_at ~ '${HOUR}' and ends_at ~ '${HOUR}'`)
@Check('installation_radio', 'length(radio) between 1 and 120')
@Check('installation_numbers', `studio_phone ~ '${NUMBER}' and sms_number ~ '${NUMBER}' and whatsapp ~ '${NUMBER}'`)
@Check('installation_keyword', `sms_keyword ~ '^[A-Za-z0-9]{1,20}$'`)
export class Installation {
  /** Kemendagri's code. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'installation_pk' })
  regency: string;

  /** Counts the settlings. */
  @PrimaryColumn('int', { primaryKeyConstraintName: 'installation_pk' })
  no: number;

  /** The forum's name. */
  @Column('text')
  forum: string;

  @Column('text', { name: 'regency_name' })
  regencyName: string;

  @Column('text', { nullable: true })
  @ForeignKey('Emblem', { name: 'installation_emblem' })
  emblem: string | null;

  /** "#0d5f52"; null: the platform's own. */
  @Column('text', { nullable: true })
  accent: string | null;

  /** Where sessions usually are, and when: Monday is 1. */
  @Column('text')
  venue: string;

  @Column('int')
  weekday: number;

  @Column('text', { name: 'starts_at' })
  startsAt: string;

  @Column('text', { name: 'ends_at' })
  endsAt: string;

  /** The stations that carry it, as one says it. */
  @Column('text', { nullable: true })
  radio: string | null;

  @Column('text', { name: 'studio_phone', nullable: true })
  studioPhone: string | null;

  @Column('text', { name: 'sms_number', nullable: true })
  smsNumber: string | null;

  /** The word an SMS begins with. */
  @Column('text', { name: 'sms_keyword', nullable: true })
  smsKeyword: string | null;

  @Column('text', { nullable: true })
  whatsapp: string | null;

  @Column('uuid', { name: 'settled_by' })
  @ForeignKey('Official', { name: 'installation_settled_by' })
  settledBy: string;

  @Column('timestamptz', { name: 'settled_at', default: () => 'clock()' })
  settledAt: Date;
}
