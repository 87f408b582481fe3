import { Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Official } from './official.entity';

/** One of those who lead a session. A session without a team is led by whoever has the role. */
@Entity('team')
export class TeamMember {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'team_pk' })
  session: string;

  @PrimaryColumn('uuid', { name: 'official', primaryKeyConstraintName: 'team_pk' })
  officialId: string;

  @ManyToOne(() => Official, { nullable: false })
  @JoinColumn({ name: 'official', foreignKeyConstraintName: 'team_of' })
  official: Official;
}
