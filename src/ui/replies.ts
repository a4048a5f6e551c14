/** The forms in which the server answers; every one with the headers that keep the page to itself. */
import type { ServerResponse } from 'node:http';

import { pageHeaders, previewHeaders } from './headers.ts';
import type { PageFile } from './page-files.ts';
import type { Answer } from './route.ts';

export const sendAnswer = (response: ServerResponse, answer: Answer): void => {
  if (answer.kind === 'json') {
    sendJson(response, 200, answer.value);
    return;
  }
  response.writeHead(200, { ...previewHeaders, 'content-type': 'text/html; charset=utf-8' });
  response.end(answer.html);
};

export const sendJson = (response: ServerResponse, status: number, value: unknown): void => {
  // Half an answer is on its way: nothing sensible can follow it.
  if (response.headersSent) {
    response.destroy();
    return;
  }
  response.writeHead(status, { ...pageHeaders, 'content-type': 'application/json' });
  const text = JSON.stringify(value);
  response.end(text);
};

export const sendText = (response: ServerResponse, status: number, text: string): void => {
  const headers = { ...pageHeaders, 'content-type': 'text/plain; charset=utf-8' };
  // RFC 9110, 15.5.6: a 405 says what would be allowed.
  response.writeHead(status, status === 405 ? { ...headers, allow: 'GET, POST' } : headers);
  response.end(text);
};

export const sendFile = (response: ServerResponse, { mediaType, bytes }: PageFile): void => {
  response.writeHead(200, {
    ...pageHeaders,
    'content-type': mediaType,
    'content-length': bytes.byteLength,
  });
  response.end(bytes);
};

export const sendToPage = (response: ServerResponse, cookie: string): void => {
  response.writeHead(303, { ...pageHeaders, location: '/', 'set-cookie': cookie });
  response.end();
};
