"use client";

import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { currentPlace } from "./current-place.ts";

export type NavLink = {
  key: string;
  href: string;
  label: string;
  /** Drawn by the server, so that no picture is sent as program. */
  icon: ReactNode;
  count?: number | undefined;
  /** The count in words, read aloud: "3 việc". */
  countLabel?: string | undefined;
};

type GroupsProps = { groups: readonly { key: string; title: string; links: readonly NavLink[] }[] };

/** The places of the rail; the one where one is says so. */
export function RailLinks({ groups }: GroupsProps) {
  const current = currentPlace(
    groups.flatMap((group) => group.links),
    usePathname(),
  );
  return groups.map((group) => (
    <div key={group.key} className="contents">
      <p
        id={`rail-${group.key}`}
        className="rail-group px-2.5 pt-3 pb-1 text-xs font-semibold tracking-wide text-ink-3"
      >
        {group.title}
      </p>
      <ul aria-labelledby={`rail-${group.key}`} className="rail-list">
        {group.links.map((link) => (
          <li key={link.key}>
            <a
              href={link.href}
              {...mark(link.key === current)}
              className="rail-link flex items-center gap-2.5 rounded-box px-2.5 py-[7px] text-ink-2 no-underline hover:bg-ground"
            >
              {link.icon}
              <span className="rail-word min-w-0">{link.label}</span>
              <CountOf link={link} className="rail-count ml-auto text-s" />
            </a>
          </li>
        ))}
      </ul>
    </div>
  ));
}

/** The few places along the bottom of a phone. */
export function PlaceLinks({ links }: { links: readonly NavLink[] }) {
  const current = currentPlace(links, usePathname());
  return links.map((link) => (
    <a
      key={link.key}
      href={link.href}
      {...mark(link.key === current)}
      className="relative grid min-w-0 flex-1 content-center justify-items-center gap-0.5 px-1 text-xs text-ink-2 no-underline aria-[current]:font-semibold aria-[current]:text-red-ink"
    >
      {link.icon}
      <span className="max-w-full truncate">{link.label}</span>
    </a>
  ));
}

const mark = (current: boolean) => (current ? ({ "aria-current": "page" } as const) : {});

function CountOf({ link, className }: { link: NavLink; className: string }) {
  if (!link.count) return null;
  return (
    <b className={`num font-semibold ${className}`}>
      <span aria-hidden="true">{link.count}</span>
      <span className="sr-only">({link.countLabel ?? link.count})</span>
    </b>
  );
}
