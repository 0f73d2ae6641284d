/**
 * The ordered list of recognizers. Each reads the tokens and what was found before; what one claims, the later leave alone.
 */
import type { Document } from '../match/document.ts';
import { recognizeDates } from './date.ts';
import { readFigures } from './figure.ts';
import { recognizeNumbers } from './number.ts';
import { recognizePercentages } from './percent.ts';
import { recognizePeople } from './person.ts';
import { dropPersonsNames, isNamesakePost, isSurnameNotPost } from './person-place.ts';
import { recognizePosts } from './post.ts';
import { recognizeRegions } from './region.ts';
import { Namesakes } from './region-doubt.ts';
import type { FoundAll } from './types.ts';
import { recognizeZones } from './zones.ts';

export function recognizeAll(doc: Document, articleDate: string | null): FoundAll {
  const dates = recognizeDates(doc, articleDate);
  const figures = readFigures(doc, dates);
  const percentages = recognizePercentages(doc, figures);
  const numbers = recognizeNumbers(doc, figures);
  const zones = recognizeZones(doc);
  const regions = dropPersonsNames(doc, recognizeRegions(doc, zones));
  const namesakes = new Namesakes(doc);
  const posts = recognizePosts(doc, regions, zones).filter((post) => !isSurnameNotPost(doc, post) && !isNamesakePost(doc, post, namesakes));
  const people = recognizePeople(doc, regions, posts, zones);
  return { numbers, percentages, dates, regions, posts, people };
}
