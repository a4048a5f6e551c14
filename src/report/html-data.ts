/**
 * The report for machines inside the report for people. A script element that no browser runs;
 * inside it no character that HTML, a line or the direction of writing could trip over.
 */
import type { Report } from '../model/report.ts';
import { inUnits, jsonText } from './json.ts';

const ID = 'linecheck-report';
const START = `<script type="application/json" id="${ID}">`;
const END = '</script>';

export const reportData = (report: Report): string =>
  `${START}${jsonText(report).replaceAll(/[<>&]/gu, inUnits)}${END}`;

/** The JSON inside a saved HTML report; undefined for any other text. */
export const reportDataIn = (text: string): string | undefined => {
  if (!/^\s*<!doctype html/iu.test(text.slice(0, 200))) return undefined;
  const start = text.lastIndexOf(START);
  const end = text.indexOf(END, start);
  return start === -1 || end === -1 ? undefined : text.slice(start + START.length, end);
};
