export { LARGEST_PICTURE, PICTURE_TYPES } from './domain/picture';
export { InstallationModule } from './installation.module';
export { Installation1764000000024 } from './migrations/1764000000024-installation';
