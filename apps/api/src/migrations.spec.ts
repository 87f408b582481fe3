import { DataSource } from 'typeorm';
import { testModule } from '../../../test/support/database';
import { AppModule } from './app.module';

describe('the migrations', () => {
  it('make exactly what the entities say', async () => {
    await using module = await testModule(AppModule);
    const { upQueries } = await module.get(DataSource).driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
  });
});
