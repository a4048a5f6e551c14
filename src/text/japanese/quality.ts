import type { quality as english } from '../english/quality.ts';

/** Reasons of the causes around the quality of the line. */
export const quality = {
  'provider-latency.quick': 'サービスは{rttMs}ミリ秒で応答します。',
  'provider-latency.far': 'サービスの最も速い応答でも、往復に{rttMs}ミリ秒かかります。',
  'provider-latency.everything-far':
    'インターネット上のほかのホストも{rttMs}ミリ秒かかるため、サービスの問題ではありません。',
  'provider-latency.router-near': 'ここのルーターはすぐに応答するため、Wi-Fiの問題ではありません。',
  'quality.lost-up':
    '通話と同じ間隔で送ったパケット{sent}個のうち{lost}個が、送信方向で失われました（{lossRatio}）。',
  'quality.lost-down':
    '通話のパケット{sent}個のうち{lost}個が、このコンピューターに戻る途中で失われました（{lossRatio}）。',
  'quality.lost-roughly':
    '複数のホストに送ったパケット{sent}個のうち{lost}個が戻りませんでした（{lossRatio}）。どちらの方向で失われたかはわかりません。',
  'quality.arrives':
    'パケットは届いています。{sent}個のうち失われたのは{lost}個で、ふつうの回線と変わりません。',
  'quality.uneven-up':
    '送信方向で、一定の間隔で送ったパケットの到着が最大{variationMs}ミリ秒ずれます（ジッター{jitterMs}ミリ秒）。',
  'quality.uneven-down':
    '受信方向で、一定の間隔で送られたパケットの到着が最大{variationMs}ミリ秒ずれます（ジッター{jitterMs}ミリ秒）。',
  'quality.uneven-roughly':
    '複数のホストの応答が不規則です（ジッター{jitterMs}ミリ秒）。どちらの方向かはわかりません。',
  'quality.before-router': 'ルーターまでの区間ですでに起きているため、回線の問題ではありません。',
  'quality.router-clean':
    'ルーターまでの区間は問題ありません。失われたのは{sent}個のうち{lost}個です。',
  'quality.others-too': '同じ確認で確認したインターネット上のほかのホストでも同じです。',
  'quality.nobody-sends': 'このコンピューターでは、ほかに回線を使っているものはありませんでした。',
  'quality.enough':
    '回線は{mbps} Mbps以上を通します。通常のビデオに必要なのは{needMbps} Mbpsです。',
  'quality.carries-up':
    '回線の送信速度は{mbps} Mbpsしかありません。通常のビデオには{needMbps} Mbpsが必要です。',
  'quality.carries-down':
    '回線の受信速度は{mbps} Mbpsしかありません。通常のビデオには{needMbps} Mbpsが必要です。',
  'quality.shaper':
    '最初の{burstMegabytes} MBは速く通り、その後はずっと{mbps} Mbpsに落ちます。短い速度テストでは見つかりません。',
  'quality.fallback':
    'いま会議が使うことになる暗号化接続の中で測定しました。パケットの{lateRatio}が間に合わず、往復に{p95Ms}ミリ秒かかるものもあります。',
  'quality.fallback-plain':
    'ここで通る最良の経路である、暗号化しない通常のTCP接続の中で測定しました。パケットの{lateRatio}が間に合わず、往復に{p95Ms}ミリ秒かかるものもあります。',
  'gateway-loss.clean':
    'ここのルーターは正常に応答しています。失われたのは{sent}個のうち{lost}個です（{lossRatio}）。',
  'gateway-loss.lossy':
    'このコンピューターとルーター（{ip}）の間で、建物の外に出る前に、{sent}個のうち{lost}個のパケットが失われました（{lossRatio}）。',
  'gateway-loss.behind-too':
    'その先へ行くパケットも失われているため、ルーターの応答が遅いだけではありません。',
  'provider-loss.hop': 'プロバイダーの設備（{ips}）ですでに失われています。',
  'provider-loss.only-far-end':
    'プロバイダーのルーターでは失われていません。失われるのはこの一つの相手までの経路だけです。',
  'provider-jitter.even': '一定の間隔で送ったパケットは、一定の間隔で届いています。',
  'provider-jitter.router-even':
    'ここのルーターは安定して応答しているため（{spreadMs}ミリ秒以内）、Wi-Fiの問題ではありません。',
  'provider-jitter.hop': 'プロバイダーのルーターの応答も不規則です。',
  'bufferbloat.quick': '負荷をかけても遅延はほとんど増えません。',
  'bufferbloat.slow-line': '送った量より回線が遅いため、どんな待ち行列でもいっぱいになります。',
  'bufferbloat.loaded-up':
    '回線が空いているときの応答は{idleMs}ミリ秒ですが、何かを送信している間は{loadedMs}ミリ秒かかります。',
  'bufferbloat.loaded-down':
    '回線が空いているときの応答は{idleMs}ミリ秒ですが、何かを受信している間は{loadedMs}ミリ秒かかります。',
  'local-uplink-hog.sends':
    '測定を始める前から、このコンピューターは{mbps} Mbpsを送信していました。',
  'local-uplink-hog.programs': 'その大部分は{programs}によるものです。',
  'local-uplink-hog.left': 'そのほかに残っていたのは{mbps} Mbpsです。',
  'local-uplink-hog.waits': '通話のパケットがその後ろで待たされています。',
  'local-uplink-hog.room':
    'このコンピューターは{mbps} Mbpsを送信していますが、回線には十分な余裕があります。',
  'udp-throttled.not': 'UDPは、音声の間隔でも映像の間隔でも届いています。',
  'udp-throttled.by-rate-up':
    '送信方向で失われたUDPパケットは、音声の間隔では{slowRatio}、映像の間隔では{quickRatio}です。',
  'udp-throttled.by-rate-down':
    '受信方向で失われたUDPパケットは、音声の間隔では{slowRatio}、映像の間隔では{quickRatio}です。',
  'udp-throttled.later':
    'UDPは{seconds}{seconds|秒間}は正常でしたが、その後はパケットの{lossRatio}が失われました。',
  'udp-throttled.died':
    '{seconds}{seconds|秒}後から、UDPで送ったものがまったく届かなくなりました。',
  'udp-throttled.room': '同じ量でもTCP接続なら問題なく通るため、回線には余裕があります。',
  'udp-return-dropped.comes-back': '相手が返したものは、ずっと届いています。',
  'udp-return-dropped.silent':
    '{seconds}{seconds|秒}後からUDPでは何も戻らなくなりましたが、相手側にはこのコンピューターからのパケットが届いていました。',
  'udp-return-dropped.connections-live': 'TCP接続は両方向とも続いています。',
  'nat-timeout-short.remembers':
    'ルーターは、通信のない経路を{survivedSeconds}{survivedSeconds|秒}以上開いたままにします。',
  'nat-timeout-short.forgets':
    '{lostSeconds}{lostSeconds|秒}通信がないと、2回続けて応答が入ってこなくなりました。標準は2分です。',
  'nat-timeout-short.shorter-works':
    '{survivedSeconds}{survivedSeconds|秒}の無通信なら、まだ届きました。',
  'source-address-flaps.steady': 'どの相手からも、このネットワークは一つのアドレスに見えます。',
  'source-address-flaps.addresses':
    '同じ一つの相手から見て、このコンピューターが{addresses|複数のアドレス}から交互に来ていました：{addresses}。',
  'source-address-flaps.one-stream':
    '一続きのパケットが、複数のアドレスまたはポートから届きました。',
  'vpn-detour.short': 'トンネルを通る経路は{serviceMs}ミリ秒で、問題ありません。',
  'vpn-detour.owns-route': 'すべての通信がトンネル{tunnel}を通ります。',
  'vpn-detour.long': 'トンネル経由では、サービスの応答に{serviceMs}ミリ秒かかります。',
  'vpn-detour.past':
    '同じページが、トンネル経由では{throughMs}ミリ秒、トンネルを通らないと{pastMs}ミリ秒かかります。',
  'vpn-drops-media.dies':
    '音声と映像は{seconds}{seconds|秒間}通りましたが、その後は何も戻らなくなりました。',
  'vpn-drops-media.connections-live': 'トンネルを通るTCP接続は続いています。',
  'quality-remark.starved':
    'このコンピューターの負荷が高く、測定の一部が{lateMs}ミリ秒遅れました。影響を受けた数値は除外し、どこの責任ともしません。',
  'quality-remark.late':
    '測定中、このコンピューターは忙しく、最大{lateMs}ミリ秒遅れました。その分は差し引き、最も細かい数値は省きました。',
  'quality-remark.cut':
    '測定は途中で止められました。数値はそれまでに得られた分だけに基づいています。',
  'quality-remark.held-back-battery':
    'コンピューターがバッテリーで動いているため、負担の少ないものだけを測定しました。回線の容量は測っていません。電源につないでもう一度調べるか、明示的に指定してください（ターミナルでは--speed）。',
  'quality-remark.held-back-metered':
    'この回線は従量課金のため、データ量の少ないものだけを測定しました。回線の容量は測っていません。ターミナルでは--speedを付けると測定します。',
  'quality-remark.no-reflector':
    '自分のテストサーバー（「その他のオプション」、ターミナルでは--reflector）がないと、損失と遅延は大まかな値にとどまり、どちらの方向かはわかりません。',
  'quality-remark.wanders-up':
    '送信できる量が必要な量の前後で揺れているため、判定できませんでした。',
  'quality-remark.wanders-down':
    '受信できる量が必要な量の前後で揺れているため、判定できませんでした。',
  'quality-remark.shaper-up':
    '回線は最初の{burstMegabytes} MBだけ速く送信し、その後は{mbps} Mbpsになります。',
  'quality-remark.shaper-down':
    '回線は最初の{burstMegabytes} MBだけ速く受信し、その後は{mbps} Mbpsになります。',
  'quality-remark.by-rate-up':
    '映像の間隔では送信方向でパケットの{lossRatio}が失われます。上の損失は音声のものです。',
  'quality-remark.by-rate-down':
    '映像の間隔では受信方向でパケットの{lossRatio}が失われます。上の損失は音声のものです。',
  'quality-cannot.nearer-than-meeting':
    'この測定相手は会議のサーバーより近くにあるため、会議までの経路はもっと長いことがあります。',
  'quality-cannot.few-packets':
    '{hosts}{hosts|台のホスト}への{packets}パケットでは、{leastRatio}より細かい損失はわかりません。',
} as const satisfies Record<keyof typeof english, string>;
