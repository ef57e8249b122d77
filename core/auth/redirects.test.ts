import { afterEach, describe, expect, it, vi } from "vitest";
import { landingPage, withError } from "./redirects.ts";

afterEach(() => vi.unstubAllEnvs());

const API = "https://api.example.org";

describe("where a link lands", () => {
  it.each([
    ["https://app.example.org/a?b=c", "https://app.example.org/a?b=c"],
    ["https://studio.example.org/other", "https://studio.example.org/other"],
    [`${API}/docs`, `${API}/docs`],
    ["https://app.example.org:444/", undefined],
    ["http://app.example.org/", undefined],
    ["https://app.example.org.evil.example/", undefined],
    ["https://app.example.org@evil.example/", undefined],
    ["https://user@app.example.org/", undefined],
    ["https:\\\\evil.example", undefined],
    ["//evil.example/", undefined],
    ["/inside", undefined],
    ["javascript:alert(1)", undefined],
    ["data:text/html,x", undefined],
    ["", undefined],
    [undefined, undefined],
  ])("from %j is %j, or else the site's own page", (wanted, page) => {
    vi.stubEnv("SITE_URL", "https://studio.example.org/welcome");
    vi.stubEnv("REDIRECT_ORIGINS", "https://app.example.org,null");
    expect(landingPage(API, wanted)).toBe(page ?? "https://studio.example.org/welcome");
  });

  it("is a page of the API where there is no site", () => {
    vi.stubEnv("SITE_URL", "");
    expect(landingPage(API, undefined)).toBe(`${API}/auth/v1/done`);
  });

  it("is told an error in query and fragment, and keeps its own query", () => {
    const url = new URL(withError("https://app.example.org/?a=1#old", { error: "access_denied", error_code: "x y" }));
    expect(url.search).toBe("?a=1&error=access_denied&error_code=x+y");
    expect(url.hash).toBe("#error=access_denied&error_code=x+y");
  });
});
