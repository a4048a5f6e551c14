/** Devices that could not be had, why, and who holds them if this computer knows. */
import { Icon } from '../icons.tsx';
import { useText } from '../text.tsx';
import type { Devices } from './devices.ts';
import type { Holder } from './station.ts';

export const DeviceTroubles = ({
  devices,
  holders,
}: {
  readonly devices: Devices;
  readonly holders: readonly Holder[];
}) => {
  const { say } = useText();
  return devices.troubles.map(({ device, why, reason }) => {
    const programs = holders.filter((one) => one.device === device).map(({ program }) => program);
    return (
      <div className="notice bad" key={device} role="alert">
        <Icon name="no" />
        <div className="stack">
          <p>
            <strong>{say('call.trouble.title', { device: say(`call.device.${device}`) })}</strong>
          </p>
          <p>
            {why === 'other' ? say('call.trouble.other', { reason }) : say(`call.trouble.${why}`)}
          </p>
          {why === 'held' && programs.length > 0 && (
            <p>
              <bdi>{say('call.trouble.held-by', { programs: [...new Set(programs)] })}</bdi>
            </p>
          )}
          <p>{say('call.trouble.goes-on')}</p>
        </div>
      </div>
    );
  });
};
