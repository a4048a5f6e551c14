/**
 * The pages that the check in a browser may ask whether they answer: the address people type for each service. A
 * browser can ask nothing else of a stranger: not their media servers, and not why something fails.
 */
export const stationServices = [
  { id: 'zoom', title: 'Zoom', origin: 'https://zoom.us' },
  { id: 'teams', title: 'Microsoft Teams', origin: 'https://teams.microsoft.com' },
  { id: 'meet', title: 'Google Meet', origin: 'https://meet.google.com' },
  { id: 'webex', title: 'Webex', origin: 'https://www.webex.com' },
] as const;

export type StationService = (typeof stationServices)[number];
