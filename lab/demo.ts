import { askDoctor, breakNetwork } from './attempt.ts';
import { chooseScenarios } from './choose.ts';
import { prepareMeans } from './means.ts';
import { whyNoLab } from './programs.ts';
import { loadScenarios } from './scenarios/index.ts';
import { sideBySide } from './side-by-side.ts';

/** `npm run demo -- ID`: a network is broken before your eyes, and the doctor looks at it. */
async function demo(id: string, seed: number): Promise<number> {
  const [scenario] = chooseScenarios(await loadScenarios(), [id]);
  if (!scenario) return 64;
  const means = prepareMeans();
  const { lab, arguments: extra } = await breakNetwork(scenario, seed, means);
  try {
    const { plan } = lab;
    const control = await scenario.control(lab);
    const done = await askDoctor(lab, scenario, [...means.doctor, '--reach', ...extra]);
    const causes = [...scenario.confirms, ...(scenario.suspects ?? [])];
    const fault = [
      'WHAT IS BROKEN',
      '',
      scenario.tells,
      '',
      `Seen without the doctor: ${control}`,
      '',
      `The house: ${plan.laptop.device} ${plan.laptop.ipv4}, router ${plan.home.ipv4}, ${plan.rttMs} ms to the world.`,
      causes.length === 0 ? 'Nobody is to blame.' : `The cause: ${causes.join(', ')}`,
    ].join('\n');
    const diagnosis = `WHAT THE DOCTOR SAYS (after ${(done.tookMs / 1000).toFixed(1)} s, exit ${done.code})\n\n${done.stdout || done.stderr}`;
    process.stdout.write(`${sideBySide(fault, diagnosis, process.stdout.columns ?? 80)}\n`);
    return 0;
  } finally {
    await lab.end();
  }
}

const id = process.argv[2];
const obstacle = whyNoLab();
if (id === undefined || obstacle !== undefined) {
  process.stderr.write(
    obstacle === undefined
      ? 'npm run demo -- ID [seed]   (names: npm run lab -- --list)\n'
      : `The lab cannot run here: ${obstacle}.\n`,
  );
  process.exit(64);
}
demo(id, Number(process.argv[3] ?? 1)).then(
  (code) => process.exit(code),
  (trouble: unknown) => {
    process.stderr.write(`${trouble instanceof Error ? trouble.message : String(trouble)}\n`);
    process.exit(70);
  },
);
