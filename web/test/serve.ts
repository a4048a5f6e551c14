/** `tsx web/test/serve.ts [STORY]`: the page as built last (`npm run build`), in a state of the tests, to look at. */
import { fileURLToPath } from 'node:url';

import { startFake } from './fake-server.ts';
import { stories, type StoryId } from './stories.ts';

const isStory = (text: string): text is StoryId => Object.hasOwn(stories, text);

const wanted = process.argv[2] ?? 'start';
const fake = await startFake(fileURLToPath(new URL('../../dist/web', import.meta.url)));
if (isStory(wanted)) fake.tell(wanted);
process.stdout.write(`${fake.address} (${Object.keys(stories).join(', ')})\n`);
