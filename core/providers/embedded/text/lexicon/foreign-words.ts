import type { PlaceKind, TimeOfDay, Weather } from "#core/providers/vocabulary.ts";
import { wordList } from "./word-set.ts";

/** Inverts lists of words to a table from each word, in lower case, to what it stands for. */
function invert<Value extends string>(lists: Readonly<Partial<Record<Value, string>>>): ReadonlyMap<string, Value> {
  const entries = Object.entries(lists) as [Value, string][];
  return new Map(entries.flatMap(([value, words]) => wordList(words).map((word) => [word, value] as const)));
}

/** The commonest words for places in French, German, Spanish, Italian, Portuguese, Dutch, Russian, Japanese and Chinese. */
export const FOREIGN_PLACES: ReadonlyMap<string, PlaceKind> = invert<PlaceKind>({
  sea: "mer océan meer ozean mar océano mare oceano zee oceaan море океан моря морю 海 大海 海上",
  ship: "navire bateau voilier schiff boot barco buque nave navio barca schip корабль лодка корабля лодке корабле 船 舟 小舟 甲板",
  harbor:
    "port quai hafen kai puerto muelle porto molo haven kade порт гавань пристань порту гавани 港 港口 波止場 码头",
  beach: "plage rivage strand ufer playa orilla spiaggia riva praia пляж берег берегу 浜 浜辺 海岸 海滩 沙滩",
  lighthouse: "phare leuchtturm faro farol vuurtoren маяк маяка маяке 灯台 灯塔",
  river: "rivière fleuve fluss bach río fiume rio rivier река реки реке 川 河 河边",
  lake: "lac lago teich meertje озеро озера озере 湖 池",
  forest: "forêt bois wald bosque selva foresta bosco floresta bos woud лес лесу леса 森 森林 林 树林",
  field: "champ champs prairie feld wiese campo prado prato veld weide поле поля луг 野原 草原 畑 田野",
  garden: "jardin parc garten jardín giardino jardim tuin сад саду сада 庭 公園 花园 公园",
  mountain: "montagne colline berg gebirge hügel montaña colina montagna monte montanha heuvel гора горы горе 山 山上",
  desert: "désert wüste desierto deserto woestijn пустыня пустыне 砂漠 沙漠",
  road: "route chemin weg landstraße camino carretera strada estrada caminho дорога дороге дороги 道 大路 道路",
  village: "village hameau dorf pueblo aldea villaggio vila dorp деревня деревне село селе 村 村庄",
  city: "ville rue stadt straße gasse ciudad calle città via cidade rua stad straat город улица городе улице города 町 街 都 城市 城里",
  market: "marché boutique markt laden mercado tienda mercato negozio loja winkel рынок лавка 市場 店 市场",
  station: "gare bahnhof estación stazione estação вокзал станция вокзале станции 駅 车站 火车站",
  castle:
    "château palais schloss burg palast castillo palacio castello palazzo castelo kasteel paleis замок дворец замке дворце 城 宮殿 宫殿",
  church: "église chapelle kirche kapelle iglesia chiesa igreja kerk церковь церкви 教会 教堂 寺",
  graveyard: "cimetière friedhof cementerio cimitero cemitério kerkhof кладбище 墓 墓地",
  ruins: "ruines ruinen ruinas rovine ruïnes развалины 廃墟 废墟",
  cave: "grotte caverne höhle keller cueva grotta caverna grot пещера подвал пещере 洞窟 洞穴 山洞",
  parlor:
    "salon pièce zimmer stube wohnzimmer salón habitación sala stanza salotto kamer комната гостиная комнату комнате 部屋 居間 房间 客厅",
  kitchen: "cuisine küche cocina cucina cozinha keuken кухня кухне 台所 厨房",
  bedroom:
    "chambre lit schlafzimmer bett dormitorio cama camera letto quarto slaapkamer спальня постель спальне постели 寝室 卧室 床上",
  library:
    "bibliothèque bibliothek arbeitszimmer biblioteca studeerkamer библиотека кабинет кабинете 図書館 書斎 图书馆 书房",
  tavern:
    "auberge taverne gasthaus wirtshaus posada taberna osteria locanda taverna herberg трактир трактире 宿 酒場 酒馆 旅店",
  workshop: "atelier forge werkstatt schmiede taller officina oficina werkplaats мастерская мастерской 工場 工房 作坊",
  hall: "salle saal halle salone zaal зал зале 広間 大厅",
  school: "école schule escuela scuola escola школа школе 学校 教室",
});

/** The commonest words for times of day, likewise. */
export const FOREIGN_TIMES: ReadonlyMap<string, TimeOfDay> = invert<TimeOfDay>({
  dawn: "aube aurore morgendämmerung morgengrauen alba amanecer aurora dageraad рассвет рассвете 夜明け 明け方 黎明 拂晓",
  morning: "matin matinée morgen morgens vormittag mañana mattina mattino manhã ochtend утро утром 朝 早晨 早上 上午",
  day: "midi mittag mediodía mezzogiorno meio-dia middag полдень днём 昼 正午 白天 中午",
  afternoon: "après-midi nachmittag pomeriggio namiddag 午後 下午",
  dusk: "crépuscule dämmerung crepúsculo tramonto schemering сумерки сумерках 夕暮れ 夕方 黄昏 傍晚",
  evening: "soir soirée abend abends sera avond вечер вечером 晩 晚上",
  night:
    "nuit minuit nacht nachts mitternacht noche medianoche notte mezzanotte noite ночь ночью полночь 夜 夜中 真夜中 深夜 半夜 夜里",
});

/** The commonest words for the weather, likewise. */
export const FOREIGN_WEATHER: ReadonlyMap<string, Weather> = invert<Weather>({
  rain: "pluie pleuvait regen regnete lluvia llovía pioggia pioveva chuva regende дождь дождя 雨 大雨",
  snow: "neige neigeait schnee schneite nieve neve sneeuw снег снегу 雪 大雪",
  fog: "brouillard brume nebel niebla nebbia névoa nevel туман тумане 霧 雾",
  storm: "tempête orage sturm gewitter tormenta tempesta tempestade storm onweer буря гроза бури 嵐 暴风雨",
  wind: "vent wind viento vento ветер ветра 風 风",
});
