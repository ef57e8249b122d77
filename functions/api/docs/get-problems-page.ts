import * as z from "zod";
import { reply, route } from "#core/http/route.ts";
import { groupProblems } from "./group-problems.ts";
import { pageHeaders } from "./page-headers.ts";
import { readDocument } from "./read-document.ts";
import { STYLE_SOURCE, writeProblemsPage } from "./write-problems-page.ts";

const HEADERS = pageHeaders([`style-src ${STYLE_SOURCE}`, "img-src data:"]);

/** Where the `type` of a problem leads to. */
export const getProblemsPage = route(
  {
    method: "GET",
    path: "/docs/problems",
    auth: "public",
    summary: "All problems explained, as a page",
    response: z.string().meta({ examples: ["<!doctype html>…"] }),
    contentType: "text/html; charset=utf-8",
  },
  async () => {
    const page = writeProblemsPage(groupProblems(await readDocument()));
    return reply(page, { headers: HEADERS });
  },
);
