import { expect, test } from 'vitest';
import { testApp } from '../../test/test-app.ts';
import { testDatabase } from '../../test/test-database.ts';
import { violationsOf } from './csp-report.ts';

const { db } = testDatabase();

test('both formats are read, and of an address only its origin', () => {
  const modern = { body: { effectiveDirective: 'img-src', blockedURL: 'https://evil.example/p?cpf=1' } };
  const legacy = { 'csp-report': { 'effective-directive': 'script-src-elem', 'blocked-uri': 'inline' } };
  expect(violationsOf([modern])).toEqual([{ directive: 'img-src', blockedOrigin: 'https://evil.example' }]);
  expect(violationsOf(legacy)).toEqual([{ directive: 'script-src-elem', blockedOrigin: 'inline' }]);
  expect(violationsOf([1, null, { body: {} }])).toEqual([]);
});

test('a kind of violation is logged once, without any other text', async () => {
  const { app, lines } = testApp(db);
  const body = JSON.stringify([
    {
      body: { effectiveDirective: 'img-src', blockedURL: 'https://evil.example/zulmira', sample: 'zulmira' },
    },
  ]);
  const report = () =>
    app.request('/api/csp-report', {
      method: 'POST',
      body,
      headers: { 'Content-Type': 'application/reports+json', 'Content-Length': String(body.length) },
    });
  expect((await report()).status).toBe(204);
  await report();
  const told = lines.map((line) => JSON.parse(line)).filter((line) => line.directive);
  expect(told).toMatchObject([{ directive: 'img-src', blockedOrigin: 'https://evil.example' }]);
  expect(lines.join('')).not.toContain('zulmira');
});

test('a report of unknown or great length is refused', async () => {
  const { app } = testApp(db);
  const headers = { 'Content-Length': '1000000' };
  expect((await app.request('/api/csp-report', { method: 'POST', headers })).status).toBe(413);
});
