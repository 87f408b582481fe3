export { AgenciesModule } from './agencies.module';
export { AgenciesService } from './agencies.service';
export { installAgencies } from './install-agencies';
export { Agencies1764000000003 } from './migrations/1764000000003-agencies';
export { Officers1764000000023 } from './migrations/1764000000023-officers';
export { AgencyHistory1764000000025 } from './migrations/1764000000025-agency-history';
