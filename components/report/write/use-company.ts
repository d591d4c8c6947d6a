"use client";

import { useEffect, useState, useSyncExternalStore } from "react";
import type { Companion, PresenceAnswer } from "#lib/report/presence/types.ts";
import { Company } from "./company.ts";

const SILENCE = 10_000;

const isAnswer = (value: unknown): value is PresenceAnswer =>
  typeof value === "object" && value !== null && "here" in value && "newer" in value && "next" in value;

async function give(reportId: string, body: unknown): Promise<PresenceAnswer | null> {
  try {
    const answer = await fetch(`/api/presence/${reportId}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(SILENCE),
    });
    const said: unknown = answer.ok ? await answer.json() : null;
    return isAnswer(said) ? said : null;
  } catch {
    return null;
  }
}

/** One a report and page: editor and side list share it, so that a page gives one sign at a time. */
const companies = new Map<string, Company>();

/** The company of one report on this page. */
export function companyOf(reportId: string): Company {
  const known = companies.get(reportId);
  if (known !== undefined) return known;
  const company = new Company({
    give: (body) => give(reportId, body),
    later: (call, delay) => {
      const timer = window.setTimeout(call, delay);
      return () => window.clearTimeout(timer);
    },
  });
  companies.set(reportId, company);
  return company;
}

const none: readonly Companion[] = [];

/** Who else is writing in a report just now; what the server drew the page with until the first answer. */
export function useCompany(reportId: string, initial: readonly Companion[] = none): readonly Companion[] {
  const [company] = useState(() => companyOf(reportId));
  useEffect(() => {
    const seen = () => company.show(document.visibilityState === "visible");
    seen();
    document.addEventListener("visibilitychange", seen);
    return () => document.removeEventListener("visibilitychange", seen);
  }, [company]);
  return useSyncExternalStore(company.subscribe, company.getSnapshot, () => null) ?? initial;
}
