import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow } from '@dialog/identity';
import { ApiProblems } from '@dialog/platform';
import { AddSpellingDto, FindPlaceDto } from './dto/spelling.dto';
import { NoSuchPlace, SpellingTaken } from './places.errors';
import type { FoundPlaces, SpellingsList } from './place.view';
import { SpellingsService } from './spellings.service';

@ApiTags('places and agencies')
@Controller('places')
export class SpellingsController {
  constructor(private readonly spellings: SpellingsService) {}

  /** Which places are called so, by their names and other spellings. One alone is what a name leads to. */
  @Get('find')
  @Allow('anyone')
  async find(@Query() { name }: FindPlaceDto): Promise<FoundPlaces> {
    return { items: await this.spellings.find(name) };
  }

  /** The other ways people spell places. */
  @Get('aliases')
  @Allow('anyone')
  async list(): Promise<SpellingsList> {
    return { items: await this.spellings.list() };
  }

  /** Adds another spelling. */
  @Post(':place/aliases')
  @HttpCode(200)
  @Allow('installation.settle')
  @ApiProblems(NoSuchPlace, SpellingTaken)
  async add(@Param('place') place: string, @Body() { alias }: AddSpellingDto): Promise<SpellingsList> {
    return { items: await this.spellings.add(place, alias) };
  }

  /** Takes another spelling away. */
  @Delete(':place/aliases/:alias')
  @Allow('installation.settle')
  async remove(@Param('place') place: string, @Param('alias') alias: string): Promise<SpellingsList> {
    return { items: await this.spellings.remove(place, alias) };
  }
}
