import type { PlaceKind, TimeOfDay, Weather } from "#core/providers/vocabulary.ts";
import { wordList } from "./word-set.ts";

/** Inverts lists of words to a table from each word, in lower case, to what it stands for. */
function invert<Value extends string>(lists: Readonly<Partial<Record<Value, string>>>): ReadonlyMap<string, Value> {
  const entries = Object.entries(lists) as [Value, string][];
  return new Map(entries.flatMap(([value, words]) => wordList(words).map((word) => [word, value] as const)));
}

/** The commonest words for places in French, German, Spanish, Italian, Portuguese, Dutch and Russian. */
export const FOREIGN_PLACES: ReadonlyMap<string, PlaceKind> = invert<PlaceKind>({
  sea: "mer océan meer ozean mar océano mare oceano zee oceaan море океан моря морю",
  ship: "navire bateau voilier schiff boot barco buque nave navio barca schip корабль лодка корабля лодке корабле",
  harbor: "port quai hafen kai puerto muelle porto molo haven kade порт гавань пристань порту гавани",
  beach: "plage rivage strand ufer playa orilla spiaggia riva praia пляж берег берегу",
  lighthouse: "phare leuchtturm faro farol vuurtoren маяк маяка маяке",
  river: "rivière fleuve fluss bach río fiume rio rivier река реки реке",
  lake: "lac lago teich meertje озеро озера озере",
  forest: "forêt bois wald bosque selva foresta bosco floresta bos woud лес лесу леса",
  field: "champ champs prairie feld wiese campo prado prato veld weide поле поля луг",
  garden: "jardin parc garten jardín giardino jardim tuin сад саду сада",
  mountain: "montagne colline berg gebirge hügel montaña colina montagna monte montanha heuvel гора горы горе",
  desert: "désert wüste desierto deserto woestijn пустыня пустыне",
  road: "route chemin weg landstraße camino carretera strada estrada caminho дорога дороге дороги",
  village: "village hameau dorf pueblo aldea villaggio vila dorp деревня деревне село селе",
  city: "ville rue stadt straße gasse ciudad calle città via cidade rua stad straat город улица городе улице города",
  market: "marché boutique markt laden mercado tienda mercato negozio loja winkel рынок лавка",
  station: "gare bahnhof estación stazione estação вокзал станция вокзале станции",
  castle:
    "château palais schloss burg palast castillo palacio castello palazzo castelo kasteel paleis замок дворец замке дворце",
  church: "église chapelle kirche kapelle iglesia chiesa igreja kerk церковь церкви",
  graveyard: "cimetière friedhof cementerio cimitero cemitério kerkhof кладбище",
  ruins: "ruines ruinen ruinas rovine ruïnes развалины",
  cave: "grotte caverne höhle keller cueva grotta caverna grot пещера подвал пещере",
  parlor:
    "salon pièce zimmer stube wohnzimmer salón habitación sala stanza salotto kamer комната гостиная комнату комнате",
  kitchen: "cuisine küche cocina cucina cozinha keuken кухня кухне",
  bedroom:
    "chambre lit schlafzimmer bett dormitorio cama camera letto quarto slaapkamer спальня постель спальне постели",
  library: "bibliothèque bibliothek arbeitszimmer biblioteca studeerkamer библиотека кабинет кабинете",
  tavern: "auberge taverne gasthaus wirtshaus posada taberna osteria locanda taverna herberg трактир трактире",
  workshop: "atelier forge werkstatt schmiede taller officina oficina werkplaats мастерская мастерской",
  hall: "salle saal halle salone zaal зал зале",
  school: "école schule escuela scuola escola школа школе",
});

/** The commonest words for times of day, likewise. */
export const FOREIGN_TIMES: ReadonlyMap<string, TimeOfDay> = invert<TimeOfDay>({
  dawn: "aube aurore morgendämmerung morgengrauen alba amanecer aurora dageraad рассвет рассвете",
  morning: "matin matinée morgens vormittag mañana mattina mattino manhã ochtend утро утром",
  day: "midi mittag mediodía mezzogiorno meio-dia middag полдень днём",
  afternoon: "après-midi nachmittag pomeriggio namiddag",
  dusk: "crépuscule dämmerung crepúsculo tramonto schemering сумерки сумерках",
  evening: "soir soirée abend abends sera avond вечер вечером",
  night: "nuit minuit nacht nachts mitternacht noche medianoche notte mezzanotte noite ночь ночью полночь",
});

/** The commonest words for the weather, likewise. */
export const FOREIGN_WEATHER: ReadonlyMap<string, Weather> = invert<Weather>({
  rain: "pluie pleuvait regen regnete lluvia llovía pioggia pioveva chuva regende дождь дождя",
  snow: "neige neigeait schnee schneite nieve neve sneeuw снег снегу",
  fog: "brouillard brume nebel niebla nebbia névoa nevel туман тумане",
  storm: "tempête orage sturm gewitter tormenta tempesta tempestade storm onweer буря гроза бури",
  wind: "vent wind viento vento ветер ветра",
});
