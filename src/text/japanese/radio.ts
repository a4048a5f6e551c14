import type { radio as english } from '../english/radio.ts';

/** Reasons of the Wi-Fi causes. */
export const radio = {
  'wifi.wired': 'ルーターまではケーブル接続のため、無線は関係していません。',
  'wifi.steady':
    'ルーターはWi-Fi経由で安定して応答しています（{sent}パケット中、半数が{medianMs}ミリ秒以内）。',
  'wifi.router-lossy':
    'Wi-Fi経由では、ルーターは一部のパケットにしか応答しませんでした。建物の外に出る前に、{sent}個のうち{lost}個が失われました。',
  'wifi.router-unsteady':
    'Wi-Fi経由では、ルーターの応答が遅く、ばらついています。最短{minMs}ミリ秒、通常{medianMs}ミリ秒、最長{maxMs}ミリ秒です。',
  'wifi.strong': '電波の強さ自体は良好です（{signalDbm} dBm）。',
  'wifi.middling': '電波の強さ（{signalDbm} dBm）は、良くも弱すぎもしません。',
  'wifi.weak-explains': '電波の強さ（{signalDbm} dBm）またはチャンネルだけで説明がつきます。',
  'wifi.calm': 'チャンネルは空いており、パケットの再送もほとんどありません。',
  'wifi-weak.signal':
    '届いているルーターの電波は{signalDbm} dBmしかありません。音声には-67 dBm程度以上が必要です。',
  'wifi-interference.busy': 'チャンネルは時間の{busyRatio}が使用中です。',
  'wifi-interference.noise':
    'チャンネルに{noiseDbm} dBmのノイズがあります。通常は-90 dBm程度です。',
  'wifi-interference.repeats': 'パケットの{retryRatio}が再送されました。',
  'wifi-interference.rivals':
    '同じチャンネルで、ほかの{count}{count|個のネットワーク}が強い電波を出しています。',
  'wifi-power-save.off': 'アダプターは、パケットの合間にスリープしません。',
  'wifi-power-save.on':
    '電波は良好（{signalDbm} dBm）ですが、アダプターが節電のためにパケットの合間にスリープしています。',
  'wifi-power-save.on-battery': 'コンピューターが省電力中、またはバッテリーで動作しています。',
  'wifi-power-save.channel-explains': 'チャンネルの混雑またはパケットの再送だけで説明がつきます。',
  'wifi-awdl.off': 'AirDropとAirPlayは、いま無線を使っていません。',
  'wifi-awdl.on':
    'AirDrop、AirPlay、Handoffのいずれかが無線を共用し、別のチャンネルに切り替えさせています。',
  'wifi-awdl.same-channel':
    'ネットワークはチャンネル{channel}にあり、AirDropも同じチャンネルを使うため、チャンネルを離れる必要がありません。',
  'wifi-awdl.other-pattern': 'ルーターの遅れ方が、AirDropに特有の単発的なものではありません。',
} as const satisfies Record<keyof typeof english, string>;
