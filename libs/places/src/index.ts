export { installPlaces } from './install-places';
export { Places1764000000002 } from './migrations/1764000000002-places';
export { PlaceAliases1764000000031 } from './migrations/1764000000031-place-aliases';
export { PlacesModule } from './places.module';
export { PlacesService } from './places.service';
