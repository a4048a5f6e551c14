import type { report as english } from '../english/report.ts';

/** The frame around the findings: headline, places, ways out, how sure. */
export const report = {
  'headline.ready': '{service}は、ここから使えます。',
  'headline.ready-with-note': '証明できた範囲では、{service}はここから使えます。{note}',
  'headline.degraded': '{service}は使えますが、品質が落ちます：{title}。',
  'headline.degraded-unexplained':
    '{service}の品質が落ちる可能性があります。原因のわからない失敗がありました。',
  'headline.degraded-suspected':
    '{service}の品質が落ちる可能性があります。考えられる原因：{title}。',
  'headline.blocked': '{service}は、ここからは使えません：{title}。',
  'headline.blocked-suspected': '{service}は、ここからは使えません。考えられる原因：{title}。',
  'headline.blocked-unexplained':
    'ここからは{service}に接続できません。1つの原因では説明がつきません。',
  'headline.unknown': '{service}がここから使えるかどうかは、わかりませんでした。',
  'headline.interrupted': '途中で中止しました。これまでにわかったこと：{says}',
  'verdict.ready': '使用可能',
  'verdict.degraded': '使用可能（品質低下）',
  'verdict.blocked': '使用不可',
  'verdict.unknown': '判定できず',
  'certainty.confirmed': '証明済み',
  'certainty.suspected': '可能性が高い（未証明）',
  'place.in-this-device': 'このコンピューター',
  'place.in-this-network': 'このネットワーク（自宅、職場、ホテルなど）',
  'place.at-the-provider': 'インターネット事業者（プロバイダー）',
  'place.at-the-service': '会議サービス、またはお使いのアカウント',
  'way-out.hotspot':
    'スマートフォンのモバイルデータ通信を使います。テザリングをオンにし、このコンピューターをつないで、もう一度参加してください（約{secondsToAudio}秒）。',
  'way-out.browser': 'アプリの代わりに、ブラウザーから参加してください（約{secondsToAudio}秒）。',
  'way-out.dial-in':
    '招待状に記載された電話番号にかけてください。音声がすぐに使えます（約{secondsToAudio}秒）。',
  'way-out.other-device':
    'モバイルデータ通信のスマートフォンなど、別のネットワークにつながった別の端末から参加してください（約{secondsToAudio}秒）。',
  'profile.past-shelf-life':
    '{service}に関する情報は{days}{days|日}前のものです。アドレスの範囲は判定に使いません。',
  'list.none': 'なし',
  'list.between': '、',
  'list.others': 'ほか{count}{count|件}',
} as const satisfies Record<keyof typeof english, string>;
