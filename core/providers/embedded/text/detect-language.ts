import { franc } from "franc-min";

/** ISO 639-3 as franc has it, to the shorter tags of BCP 47; the others are the same in both. */
const TAGS: ReadonlyMap<string, string> = new Map(
  `cmn:zh spa:es eng:en rus:ru arb:ar ben:bn hin:hi por:pt ind:id jpn:ja fra:fr deu:de jav:jv kor:ko tel:te vie:vi mar:mr ita:it
  tam:ta tur:tr urd:ur guj:gu pol:pl ukr:uk kan:kn mai:mai mal:ml pes:fa mya:my swh:sw sun:su ron:ro pan:pa bho:bho amh:am hau:ha fuv:ff bos:bs
  hrv:hr nld:nl srp:sr tha:th ckb:ckb yor:yo uzn:uz zlm:ms ibo:ig npi:ne ceb:ceb skr:skr tgl:tl hun:hu azj:az sin:si koi:koi ell:el
  ces:cs mag:mag run:rn bel:be plt:mg qug:qu mad:mad nya:ny zyb:za pbu:ps kin:rw zul:zu bul:bg swe:sv lin:ln som:so hms:hms hnj:hnj ilo:ilo kaz:kk`
    .split(/\s+/)
    .map((pair) => {
      const [iso = "", tag = ""] = pair.split(":");
      return [iso, tag] as const;
    }),
);

/** Characters of text that are needed to tell a language, and that are enough to. */
const SHORTEST = 60;
const ENOUGH = 4_000;

/** The language of a text as a BCP 47 tag; `und` for a text too short or too mixed to tell. */
export function detectLanguage({ sample }: { readonly sample: string }): { language: string } {
  const text = sample.slice(0, ENOUGH);
  if (
    (text.match(/\p{L}/gu)?.length ?? 0) < SHORTEST &&
    !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Hangul}]/u.test(text)
  )
    return { language: "und" };
  const found = franc(text, { minLength: 10 });
  return { language: found === "und" ? "und" : (TAGS.get(found) ?? found) };
}
