import { expect, test } from 'vitest';

import { changeLines } from './change-lines.ts';

test('the login in a proxy’s address is shown to nobody', () => {
  const { goes } = changeLines({
    setting: 'proxy.kde',
    on: 'kioslaverc',
    before: { httpProxy: 'http://anna:secret@192.0.2.1 3128' },
    after: { httpProxy: null },
  });
  expect(goes).toEqual(['httpProxy: http://…@192.0.2.1 3128']);
});
