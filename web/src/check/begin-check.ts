import type { CheckMode, CheckWish } from '../../../src/model/page-api.ts';
import { send } from '../api.ts';
import { usePage } from '../page.ts';

/** What the person chose last, for "Check again" as well. */
export interface Wishes {
  readonly mode: CheckMode;
  readonly isThirdPartyAllowed: boolean;
  readonly reflector: string;
}

let wishes: Wishes = { mode: 'enough', isThirdPartyAllowed: true, reflector: '' };

export const currentWishes = (): Wishes => wishes;

export const wish = (next: Wishes): void => {
  wishes = next;
};

export const useBeginCheck = (): ((service?: string) => void) => {
  const { service: chosen, complain } = usePage();
  return (service = chosen) => {
    const { reflector, ...rest } = wishes;
    const body: CheckWish = {
      service,
      ...rest,
      ...(reflector.trim() === '' ? {} : { reflector: reflector.trim() }),
    };
    send('check', body).catch(complain);
  };
};
