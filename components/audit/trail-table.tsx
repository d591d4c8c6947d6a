import { ActingName } from "#components/access/acting-name.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { type Column, Table } from "#components/ui/table.tsx";
import type { TrailLine } from "#lib/audit/types.ts";

type TrailTableWords = {
  caption: string;
  when: string;
  who: string;
  what: string;
  subject: string;
  proof: string;
  nobody: string;
  from: string;
  sealed: string;
  unsealed: string;
  empty: string;
};

/** Events of the trail as a table (cards on a phone): when, who and for whom, what, on what, and what proves it. */
export function TrailTable({
  rows,
  words,
  withSubject,
}: {
  rows: TrailLine[];
  words: TrailTableWords;
  withSubject: boolean;
}) {
  const columns: Column<TrailLine>[] = [
    { key: "at", head: words.when, nowrap: true, cell: (row) => <span className="num">{row.at}</span> },
    {
      key: "who",
      head: words.who,
      cell: (row) => (
        <>
          {row.who === null ? words.nobody : <ActingName name={row.who} onBehalfOf={row.onBehalfOf} />}
          <span className="block text-s text-ink-3">{`${words.from} ${row.address}`}</span>
        </>
      ),
    },
    {
      key: "what",
      head: words.what,
      primary: true,
      cell: (row) => (
        <>
          <span className={row.refused ? "late" : "font-medium"}>{row.words}</span>
          {row.details.length > 0 ? (
            <dl className="mt-1 grid grid-cols-[auto_minmax(0,1fr)] gap-x-2 text-s text-ink-3">
              {row.details.map((detail) => (
                <div key={detail.key} className="contents">
                  <dt>{detail.key}</dt>
                  <dd className="break-all">{detail.value}</dd>
                </div>
              ))}
            </dl>
          ) : null}
        </>
      ),
    },
    ...(withSubject
      ? [
          {
            key: "subject",
            head: words.subject,
            cell: (row: TrailLine) => (
              <>
                {row.subjectKind === "report" ? (
                  <TextLink href={`/reports/${row.subjectId}/trail`}>{row.subject ?? row.subjectId}</TextLink>
                ) : (
                  (row.subject ?? row.subjectId)
                )}
                <span className="block text-s text-ink-3">{row.subjectKindWords}</span>
              </>
            ),
          },
        ]
      : []),
    {
      key: "proof",
      head: words.proof,
      cell: (row) => (
        <Disclosure summary={`${row.sequence} · ${row.sealed ? words.sealed : words.unsealed}`}>
          <code className="block break-all text-s text-ink-3">{row.hash}</code>
        </Disclosure>
      ),
    },
  ];
  return <Table caption={words.caption} rows={rows} columns={columns} rowKey={(row) => row.id} empty={words.empty} />;
}
