import { availableParallelism } from 'node:os';

import { datagram, must, stunRequest } from './controls.ts';
import { pythonServer } from './faults/server.ts';
import type { Lab } from './topology/lab.ts';

/** Proofs that a fault of quality acts, by instruments of the lab's own: never by what the doctor measures with. */

/** Starts the lab's far end on the rented machine. Call it in `arrange`, before the fault if that cuts it off. */
export async function farEnd(lab: Lab): Promise<void> {
  await pythonServer(lab.rented, 'far_end', lab.plan.rented.ipv4);
}

const python = (code: string, ...values: readonly (string | number)[]): string[] => [
  '/usr/bin/python3',
  '-E',
  '-c',
  code,
  ...values.map(String),
];

async function ask<Answer>(
  lab: Lab,
  code: string,
  values: readonly (string | number)[],
): Promise<Answer> {
  const done = await lab.asUser(python(code, lab.plan.rented.ipv4, ...values), {
    timeoutMs: 40_000,
  });
  must(done.code === 0, `the proof did not run: ${done.stderr.trim().split('\n').at(-1)}`);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- printed by the program above
  return JSON.parse(done.stdout) as Answer;
}

export interface Burst {
  readonly sent: number;
  /** Of those, how many the far end heard. */
  readonly heardThere: number;
  readonly received: number;
  readonly lossUpRatio: number;
  readonly lossDownRatio: number;
  readonly medianMs: number;
  /** Between the quickest and the 95th percentile. */
  readonly spreadMs: number;
  readonly lastBackMs: number;
}

/** Evenly spaced echoes; the far end's own count tells the directions apart. */
export async function burst(
  lab: Lab,
  {
    count = 400,
    everyMs = 10,
    bytes = 160,
  }: { count?: number; everyMs?: number; bytes?: number } = {},
): Promise<Burst> {
  const code = `import json,socket,sys,time
host,count,every,size=sys.argv[1],int(sys.argv[2]),float(sys.argv[3])/1000,int(sys.argv[4])
s=socket.socket(socket.AF_INET,socket.SOCK_DGRAM); s.connect((host,5999)); s.setblocking(False)
import select
sent,back,there,last={}, {}, 0, 0.0
start=time.monotonic()
def listen(until):
  global there,last
  while True:
    left=until-time.monotonic()
    if left<=0: return
    if select.select([s],[],[],left)[0]:
      try: data=s.recv(2048)
      except OSError: continue
      now=time.monotonic(); n=int.from_bytes(data[:4],"big"); back[n]=now-sent[n]; last=now-start
      there=max(there,int.from_bytes(data[4:8],"big"))
for n in range(count):
  listen(start+n*every)
  sent[n]=time.monotonic()
  try: s.send(n.to_bytes(4,"big")+bytes(size-4))
  except OSError: pass
listen(time.monotonic()+1.5)
# The last echoes carry the count; ask a few more times in case they were lost.
sent[count]=time.monotonic(); extra=0
got=sorted(back.values())
q=lambda r: got[min(len(got)-1,int(r*len(got)))]*1000 if got else 0
print(json.dumps({"sent":count,"heardThere":there,"received":len(back),
 "lossUpRatio":1-there/count,"lossDownRatio":1-len(back)/there if there else 1,
 "medianMs":q(0.5),"spreadMs":q(0.95)-q(0),"lastBackMs":last*1000}))`;
  return ask<Burst>(lab, code, [count, everyMs, bytes]);
}

/** What TCP carries in three seconds, as the receiving side counts it, and how long answers take meanwhile. */
export async function transfer(
  lab: Lab,
  way: 'up' | 'down',
): Promise<{ readonly mbps: number; readonly loadedMs: number; readonly idleMs: number }> {
  const code = `import json,socket,sys,threading,time
host,way=sys.argv[1],sys.argv[2]
u=socket.socket(socket.AF_INET,socket.SOCK_DGRAM); u.connect((host,5999)); u.settimeout(4)
def rtt():
  began=time.monotonic(); u.send(bytes(64))
  try: u.recv(2048)
  except OSError: return 4000
  return (time.monotonic()-began)*1000
idle=sorted(rtt() for _ in range(5))[2]
s=socket.create_connection((host,5998),5); s.setsockopt(socket.SOL_SOCKET,socket.SO_SNDBUF,262144)
moved,going=0,True
def move():
  global moved
  until=time.monotonic()+3
  s.settimeout(5); s.send(b"u" if way=="up" else b"d")
  try:
    while time.monotonic()<until:
      moved+=s.send(bytes(16384)) if way=="up" else len(s.recv(65536))
  except OSError: pass
import struct
s.setsockopt(socket.SOL_SOCKET,socket.SO_LINGER,struct.pack('ii',1,0))
t=threading.Thread(target=move); t.start(); time.sleep(1.0)
half=moved; began=time.monotonic()
loaded=[]
while t.is_alive():
  loaded.append(rtt()); time.sleep(0.05)
took=time.monotonic()-began
# What still waits to be sent would be the doctor's trouble.
s.close(); time.sleep(1.5)
print(json.dumps({"mbps":(moved-half)*8/took/1e6,"loadedMs":sorted(loaded)[len(loaded)//2],"idleMs":idle}))`;
  return ask(lab, code, [way]);
}

/** The name by which that program is seen: a backup's. */
export const hogName = 'restic';

/**
 * A program that sends as much as passes until the lab ends: the person's own, or that of another device in the house,
 * of which this computer sees nothing.
 */
export async function startHog(
  lab: Lab,
  kilobytesPerSecond?: number,
  whose: 'laptop' | 'home' = 'laptop',
): Promise<void> {
  const code = `import socket,sys,time
open("/proc/self/comm","w").write("${hogName}")
s=socket.create_connection((sys.argv[1],5998),5); s.send(b"u"); limit=int(sys.argv[2]); print("ready",flush=True)
while True:
  s.sendall(bytes(8192 if limit==0 else min(8192,limit*100)))
  if limit: time.sleep(min(8192,limit*100)/limit/1000)`;
  await lab[whose].start(python(code, lab.plan.rented.ipv4, kilobytesPerSecond ?? 0), {
    ready: /^ready$/,
    asUser: whose === 'laptop',
  });
  // Until the queue before the narrow place stands.
  await new Promise((resolve) => setTimeout(resolve, 2500));
}

/**
 * What becomes of these bytes inside an unencrypted connection to the far end: `cut`, or how many milliseconds they took
 * there and back in the median.
 */
export function insideTcp(lab: Lab, text: string): Promise<'cut' | number> {
  const code = `import json,socket,sys,time
s=socket.create_connection((sys.argv[1],5998),5); s.settimeout(4)
s.setsockopt(socket.IPPROTO_TCP,socket.TCP_NODELAY,1)
text=sys.argv[2].encode(); times=[]
try:
  s.send(b"e"); time.sleep(0.7)
  for n in range(5):
    began=time.monotonic(); s.send(text); left=len(text)
    while left>0:
      data=s.recv(left)
      if not data: raise OSError
      left-=len(data)
    times.append((time.monotonic()-began)*1000)
  print(json.dumps(sorted(times)[2]))
except OSError: print(json.dumps("cut"))`;
  return ask(lab, code, [text]);
}

const rounded = (value: number): string => String(Math.round(value * 10) / 10);
const percent = (ratio: number): string => `${rounded(ratio * 100)} %`;

/** One line for the log. */
export const told = ({ lossUpRatio, lossDownRatio, medianMs, spreadMs }: Burst): string =>
  `loss ${percent(lossUpRatio)} up, ${percent(lossDownRatio)} down, ${rounded(medianMs)} ms, spread ${rounded(spreadMs)} ms`;

/** Nothing lost, nothing late: the odd network works for a call. */
export async function callWorks(lab: Lab): Promise<string> {
  const found = await burst(lab, { count: 200, everyMs: 20 });
  must(found.received >= found.sent * 0.96, told(found));
  return told(found);
}

/** The address under which a new UDP socket is seen by a STUN server. */
export async function seenAs(lab: Lab): Promise<string> {
  const answer = await datagram(
    lab,
    lab.world.ipv4('stun.cloudflare.com')[0] ?? '',
    3478,
    stunRequest,
  );
  must(answer.kind === 'answer', `STUN ${answer.kind}`);
  // XOR-MAPPED-ADDRESS: type 0x0020, eight bytes, the address xored with the cookie (RFC 5389, 15.2).
  const at = answer.hex.indexOf('00200008');
  const bytes = answer.hex.slice(at + 16, at + 24);
  return [0, 1, 2, 3]
    .map((index) => {
      const cookie = [0x21, 0x12, 0xa4, 0x42][index] ?? 0;
      return Number.parseInt(bytes.slice(index * 2, index * 2 + 2), 16) ^ cookie;
    })
    .join('.');
}

/** The person's programs use all cores there are, and two more would find work. */
export async function burnCores(lab: Lab): Promise<void> {
  const code = 'print("ready",flush=True)\nwhile True: pass';
  const count = availableParallelism() + 2;
  await Promise.all(
    Array.from({ length: count }, () =>
      lab.laptop.start(python(code), { ready: /^ready$/, asUser: true }),
    ),
  );
}
