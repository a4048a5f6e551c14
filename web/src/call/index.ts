import type { ComponentType } from 'react';

import { CallView } from './call-view.tsx';

/** The place of the test call in the navigation. */
export const callView: ComponentType<{ readonly about: string | undefined }> | undefined = CallView;
