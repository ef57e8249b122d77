import type { PlaceKind } from "#core/providers/vocabulary.ts";
import { wordList } from "./word-set.ts";

/**
 * Words that tell where a scene is. The first list of each kind names the place itself; the second has things that are
 * found there and elsewhere too.
 */
const WORDS: Readonly<Record<PlaceKind, readonly [names: string, things: string]>> = {
  sea: ["sea ocean seas high_seas deep", "waves wave billows swell surf horizon whale whales porpoises spray foam"],
  ship: [
    "ship deck cutter schooner brig frigate vessel steamer sloop quarter-deck quarterdeck forecastle cabin bulwarks poop yacht galleon whaler barque bark boat longboat",
    "mast masts masthead sail sails helm rigging bow stern hull wheel tiller anchor crew oar oars topmast mizzen keel hatch hold captain's berth rowed aboard overboard cutter's gangway capstan cabin-table windlass try-works starboard larboard port-hole",
  ],
  harbor: [
    "harbor harbour quay wharf pier dock docks jetty port haven anchorage boatyard",
    "quayside moorings fishing-boats gulls mooring bollard",
  ],
  beach: ["beach shore sands strand seashore shingle", "sand shells tide dunes seaweed driftwood"],
  lighthouse: ["lighthouse light-house lantern-room", "lamp lens keeper beacon lamps"],
  river: ["river stream brook creek riverbank ferry weir rapids thames", "bank banks current bridge towpath ford punt"],
  lake: ["lake pond lagoon mere loch tarn pool", "reeds lilies rushes swans"],
  forest: [
    "forest wood woods jungle grove thicket woodland copse wilderness",
    "trees tree oak oaks pine pines undergrowth branches boughs moss ferns trunks birches foliage",
  ],
  field: [
    "field fields meadow meadows pasture prairie moor heath common plains farmland steppe paddock",
    "grass corn wheat hay hedge hedges furze heather cattle sheep harvest",
  ],
  garden: [
    "garden gardens orchard lawn shrubbery park greenhouse terrace arbour arbor courtyard",
    "roses flowers flower-beds fountain hedge bench summerhouse blossoms",
  ],
  mountain: [
    "mountain mountains hillside peak summit cliff cliffs ridge crag glacier alp hill hills volcano",
    "ledge precipice slope rocks ravine boulders snowline avalanche",
  ],
  desert: ["desert wasteland oasis sahara", "dunes camel camels cactus sandstorm caravan mirage scrub"],
  road: [
    "road highway lane roadside path track trail crossroads turnpike",
    "carriage coach cart wagon milestone gate hedgerow ditch dust horse horses rode gallop walked wheels",
  ],
  village: [
    "village hamlet cottage cottages farmhouse village-green settlement farm",
    "smithy well pump thatch villagers yard barn green",
  ],
  city: [
    "city town street streets avenue alley pavement square boulevard downtown suburb suburbs london paris metropolis",
    "crowd crowds shops cab cabs omnibus traffic policeman lamp-post houses chimneys roofs shop-windows",
  ],
  market: [
    "market marketplace market-place bazaar fair shop store stall stalls",
    "merchant merchants baskets bargain customers goods counter spices",
  ],
  station: [
    "station railway platform terminus train carriage-compartment railway-station depot",
    "trains locomotive engine tickets porter porters rails signal whistle compartment",
  ],
  castle: [
    "castle palace fortress citadel keep battlements drawbridge turret tower manor mansion",
    "throne moat dungeon ramparts gatehouse courtyard knights",
  ],
  church: [
    "church chapel cathedral abbey monastery temple pulpit vestry nave convent",
    "altar pew pews aisle congregation sermon hymn steeple bells priest organ",
  ],
  graveyard: [
    "graveyard churchyard cemetery grave tomb tombstone burial-ground crypt mausoleum",
    "graves tombs headstone headstones coffin mourners yews",
  ],
  ruins: ["ruins ruin ruined rubble wreckage debris", "ivy broken crumbling fallen tumbled stump toppled collapsed"],
  cave: [
    "cave cavern grotto tunnel mine catacomb passage den cellar vault pit",
    "stalactites echo underground dripping darkness",
  ],
  parlor: [
    "parlor parlour drawing-room sitting-room living-room lounge morning-room breakfast-room dining-room room apartment boudoir salon",
    "sofa armchair fireplace hearth mantelpiece pianoforte piano carpet curtains tea teacups chair chairs tea-table supper visitors visitor window candles",
  ],
  kitchen: [
    "kitchen scullery pantry larder galley",
    "stove oven kettle pots pans saucepan dishes cook cooking dough ladle",
  ],
  bedroom: [
    "bedroom chamber bedchamber bed bedside dormitory nursery garret attic",
    "pillow pillows blanket blankets counterpane sheets mattress bedclothes asleep awoke waking washstand bedfellow",
  ],
  library: [
    "library study bookshop archive office reading-room",
    "books shelves bookshelves desk papers volumes volume manuscript ink librarian documents",
  ],
  tavern: [
    "tavern inn pub bar alehouse public-house taproom hotel hostelry café cafe restaurant",
    "landlord ale beer rum tankard innkeeper grog soup bowls drinkers barman settle",
  ],
  workshop: [
    "workshop forge smithy studio laboratory factory mill foundry shed work-shop",
    "anvil tools bench hammer lathe furnace bellows sawdust chisel apparatus machine machinery crucible",
  ],
  hall: [
    "hall ballroom ball-room court courtroom theatre theater banquet assembly assembly-room senate corridor staircase lobby",
    "chandelier dancers judge jury audience stage throne pillars gallery staircase guests",
  ],
  school: [
    "school schoolroom classroom college university academy schoolhouse",
    "pupils pupil schoolmaster blackboard slate lesson lessons desks students",
  ],
};

const NAME_WEIGHT = 1;
const THING_WEIGHT = 0.35;

const EVIDENCE: ReadonlyMap<
  string,
  readonly { readonly place: PlaceKind; readonly weight: number; readonly isName: boolean }[]
> = (() => {
  const table = new Map<string, { place: PlaceKind; weight: number; isName: boolean }[]>();
  for (const [place, [names, things]] of Object.entries(WORDS) as [PlaceKind, readonly [string, string]][]) {
    for (const word of wordList(names))
      table.set(word, [...(table.get(word) ?? []), { place, weight: NAME_WEIGHT, isName: true }]);
    for (const word of wordList(things))
      table.set(word, [...(table.get(word) ?? []), { place, weight: THING_WEIGHT, isName: false }]);
  }
  // "room", "boat" and the like name a place that may be of several kinds, so they tell less.
  for (const word of wordList(
    "room chamber tower bed deep light park study studio square squares boat office passage court hill hills pool port train store wood track plain keep fair town bar pit bark common square green",
  )) {
    table.set(
      word,
      (table.get(word) ?? []).map((each) => ({ ...each, weight: each.weight * 0.6 })),
    );
  }
  return table;
})();

/** What a word in lower case tells of the place, strongest first; empty for most words. */
export function placesOf(
  word: string,
): readonly { readonly place: PlaceKind; readonly weight: number; readonly isName: boolean }[] {
  return EVIDENCE.get(word) ?? EVIDENCE.get(word.replace(/s$/, "")) ?? [];
}

/** How a kind of place is called where the text has no words of its own for it. */
export const PLACE_NAMES: Readonly<Record<PlaceKind, string>> = {
  sea: "the open sea",
  ship: "the ship",
  harbor: "the harbor",
  beach: "the beach",
  lighthouse: "the lighthouse",
  river: "the river",
  lake: "the lake",
  forest: "the forest",
  field: "the fields",
  garden: "the garden",
  mountain: "the mountains",
  desert: "the desert",
  road: "the road",
  village: "the village",
  city: "the city",
  market: "the market",
  station: "the station",
  castle: "the castle",
  church: "the church",
  graveyard: "the graveyard",
  ruins: "the ruins",
  cave: "the cave",
  parlor: "the parlor",
  kitchen: "the kitchen",
  bedroom: "the bedroom",
  library: "the library",
  tavern: "the tavern",
  workshop: "the workshop",
  hall: "the hall",
  school: "the school",
};
