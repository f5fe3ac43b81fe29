import { expect, test } from 'vitest';
import { deviceOf } from './device.ts';

const mozilla = 'Mozilla/5.0';
const webkit = 'AppleWebKit/537.36 (KHTML, like Gecko)';
const windows = `${mozilla} (Windows NT 10.0; Win64; x64)`;
const mac = `${mozilla} (Macintosh; Intel Mac OS X 10_15_7)`;
const iphone = `${mozilla} (iPhone; CPU iPhone OS 18_0 like Mac OS X)`;
const android = `${mozilla} (Linux; Android 14; SM-S911B)`;

test.each([
  [`${windows} ${webkit} Chrome/130.0 Safari/537.36`, 'Chrome, Windows'],
  [`${windows} ${webkit} Chrome/130.0 Safari/537.36 Edg/130.0`, 'Edge, Windows'],
  [`${windows} ${webkit} Chrome/130.0 Safari/537.36 OPR/115`, 'Opera, Windows'],
  [`${mac} AppleWebKit/605.1.15 Version/18.0 Safari/605.1.15`, 'Safari, macOS'],
  [`${iphone} AppleWebKit/605 Version/18.0 Mobile Safari/604.1`, 'Safari, iPhone'],
  [`${iphone} AppleWebKit/605 CriOS/130.0 Mobile Safari/604.1`, 'Chrome, iPhone'],
  [`${android} ${webkit} SamsungBrowser/26.0 Chrome/122 Mobile Safari/537.36`, 'Samsung Internet, Android'],
  [`${mozilla} (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0`, 'Firefox, Linux'],
  [`${mozilla} (X11; CrOS x86_64 14541.0.0) ${webkit} Chrome/130.0 Safari/537.36`, 'Chrome, ChromeOS'],
  [`${mozilla} (X11; Linux x86_64) ${webkit} HeadlessChrome/130.0 Safari/537.36`, 'Chrome, Linux'],
  ['curl/8.5.0', ''],
  ['<script>alert(1)</script>', ''],
  ['', ''],
])('%s is %j', (userAgent, device) => {
  expect(deviceOf(userAgent)).toBe(device);
});
