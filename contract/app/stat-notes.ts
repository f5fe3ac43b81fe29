import * as z from 'zod/mini';
import { defineEndpoint, roles } from '../endpoint.ts';
import { isDay } from '../sao-paulo.ts';
import { plainText } from '../search-fields.ts';
import { cents } from './values.ts';

/** The tags that people spell in more than one way. */
export const mergeableTags = ['source', 'medium', 'campaign'] as const;
export type MergeableTag = (typeof mergeableTags)[number];

/** Spellings that look like one: they differ in case, accents, spaces and signs alone, or are short forms known to be the same. */
const spellings = z.object({
  tag: z.enum(mergeableTags),
  /** The name that they go by, or, not merged yet, the one most carts carry. */
  into: z.string(),
  isMerged: z.boolean(),
  values: z.array(z.object({ value: z.string(), carts: z.number(), cents })),
});
export type Spellings = z.output<typeof spellings>;

export const statNote = z.object({
  id: z.string(),
  /** São Paulo day. */
  day: z.string(),
  text: z.string(),
  by: z.string(),
  /** Who asks may remove it: it is theirs, or they own the store. */
  removable: z.boolean(),
});
export type StatNote = z.output<typeof statNote>;

const base = '/api/stores/{alias}/stats';
const writers = ['owner', 'marketer'] as const;

export const listSpellings = defineEndpoint({
  name: 'listSpellings',
  method: 'GET',
  path: `${base}/spellings`,
  access: roles,
  response: z.object({ spellings: z.array(spellings) }),
  summary: 'Tags that stand in several spellings among the carts, merged ones first.',
});

export const mergeSpellings = defineEndpoint({
  name: 'mergeSpellings',
  method: 'PUT',
  path: `${base}/spellings`,
  access: writers,
  audit: ['tag', 'into', 'values'],
  body: z.object({
    tag: z.enum(mergeableTags),
    /** Null parts them again. */
    into: z.nullable(plainText().check(z.minLength(1))),
    values: z.array(plainText().check(z.minLength(1))).check(z.minLength(1), z.maxLength(100)),
  }),
  response: z.object({}),
  summary: 'From now on the statistics of the store count these spellings as one. The carts keep theirs.',
});

export const listStatNotes = defineEndpoint({
  name: 'listStatNotes',
  method: 'GET',
  path: `${base}/notes`,
  access: roles,
  response: z.object({ notes: z.array(statNote) }),
  summary: 'What happened on which day, for the charts: a campaign began, the freight changed. Newest first.',
});

export const addStatNote = defineEndpoint({
  name: 'addStatNote',
  method: 'POST',
  path: `${base}/notes`,
  access: writers,
  body: z.object({
    day: z.string().check(z.refine(isDay, 'not a calendar day')),
    text: plainText(120).check(z.trim(), z.minLength(1)),
  }),
  response: statNote,
  summary: 'Writes such a note; at most 200 a store.',
});

export const removeStatNote = defineEndpoint({
  name: 'removeStatNote',
  method: 'DELETE',
  path: `${base}/notes/{noteId}`,
  access: writers,
  response: z.object({}),
  summary: 'Removes a note: one’s own, or, for an owner, anybody’s. An unknown one is no error.',
});
