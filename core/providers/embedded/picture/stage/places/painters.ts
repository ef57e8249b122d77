import type { PlaceKind } from "#core/providers/vocabulary.ts";
import type { Sketch } from "../sketch.ts";
import { paintBeach } from "./beach.ts";
import { paintBedroom } from "./bedroom.ts";
import { paintCastle } from "./castle.ts";
import { paintCave } from "./cave.ts";
import { paintChurch } from "./church.ts";
import { paintCity } from "./city.ts";
import { paintDesert } from "./desert.ts";
import { paintField } from "./field.ts";
import { paintForest } from "./forest.ts";
import { paintGarden } from "./garden.ts";
import { paintGraveyard } from "./graveyard.ts";
import { paintHall } from "./hall.ts";
import { paintHarbor } from "./harbor.ts";
import { paintKitchen } from "./kitchen.ts";
import { paintLake } from "./lake.ts";
import { paintLibrary } from "./library.ts";
import { paintLighthouse } from "./lighthouse.ts";
import { paintMarket } from "./market.ts";
import { paintMountain } from "./mountain.ts";
import { paintParlor } from "./parlor.ts";
import { paintRiver } from "./river.ts";
import { paintRoad } from "./road.ts";
import { paintRuins } from "./ruins.ts";
import { paintSchool } from "./school.ts";
import { paintSea } from "./sea.ts";
import { paintShip } from "./ship.ts";
import { paintStation } from "./station.ts";
import { paintTavern } from "./tavern.ts";
import { paintVillage } from "./village.ts";
import { paintWorkshop } from "./workshop.ts";

/** Who paints which place. */
export const PAINTERS: Readonly<Record<PlaceKind, (sketch: Sketch) => void>> = {
  beach: paintBeach,
  bedroom: paintBedroom,
  castle: paintCastle,
  cave: paintCave,
  church: paintChurch,
  city: paintCity,
  desert: paintDesert,
  field: paintField,
  forest: paintForest,
  garden: paintGarden,
  graveyard: paintGraveyard,
  hall: paintHall,
  harbor: paintHarbor,
  kitchen: paintKitchen,
  lake: paintLake,
  library: paintLibrary,
  lighthouse: paintLighthouse,
  market: paintMarket,
  mountain: paintMountain,
  parlor: paintParlor,
  river: paintRiver,
  road: paintRoad,
  ruins: paintRuins,
  school: paintSchool,
  sea: paintSea,
  ship: paintShip,
  station: paintStation,
  tavern: paintTavern,
  village: paintVillage,
  workshop: paintWorkshop,
};
