import type { ComponentType } from 'react';

/** The place of the test call: the navigation shows it as soon as there is one. */
export const callView: ComponentType<{ readonly about: string | undefined }> | undefined =
  undefined;
