import { Agencies1764000000003, AgencyHistory1764000000025, Officers1764000000023 } from '@dialog/agencies';
import { Appeals1764000000028, Deeds1764000000019, Floor1764000000010, FollowUp1764000000026, HallAndBreaks1764000000030, Intake1764000000027, LockFloor1764000000015, Moderation1764000000021, PressSupports1764000000016, ReadOut1764000000017, SimilarQuestions1764000000020, SupportByDevice1764000000014, Tally1764000000013, WaitingSupports1764000000012 } from '@dialog/floor';
import { DefaultRundown1764000000032, Forums1764000000005, Teams1764000000029 } from '@dialog/forums';
import { DevicesWithoutNetwork1764000000011, Identity1764000000004, People1764000000022, Roles1764000000018 } from '@dialog/identity';
import { Installation1764000000024 } from '@dialog/installation';
import { PlaceAliases1764000000031, Places1764000000002 } from '@dialog/places';
import { Platform1764000000001 } from '@dialog/platform';

/** Every library's migrations; the number in a name is its place in the sequence. */
export const migrations = [
  Platform1764000000001,
  Places1764000000002,
  Agencies1764000000003,
  Identity1764000000004,
  Forums1764000000005,
  Floor1764000000010,
  DevicesWithoutNetwork1764000000011,
  WaitingSupports1764000000012,
  Tally1764000000013,
  SupportByDevice1764000000014,
  LockFloor1764000000015,
  PressSupports1764000000016,
  ReadOut1764000000017,
  Roles1764000000018,
  Deeds1764000000019,
  SimilarQuestions1764000000020,
  Moderation1764000000021,
  People1764000000022,
  Officers1764000000023,
  Installation1764000000024,
  AgencyHistory1764000000025,
  FollowUp1764000000026,
  Intake1764000000027,
  Appeals1764000000028,
  Teams1764000000029,
  HallAndBreaks1764000000030,
  PlaceAliases1764000000031,
  DefaultRundown1764000000032,
];
