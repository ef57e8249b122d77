import { api } from "../api.ts";
import { getDocsAsset } from "./get-docs-asset.ts";
import { getDocsPage } from "./get-docs-page.ts";
import { getOpenapiDocument } from "./get-openapi-document.ts";
import { getProblemsPage } from "./get-problems-page.ts";

export const routes = [getDocsPage, getDocsAsset, getProblemsPage, getOpenapiDocument];
export const handler = api("docs", routes);
