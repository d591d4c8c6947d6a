/** How two versions differ is a matter of reports; the review shows the same differences as the approver's page. */
export * from "#lib/report/difference.ts";
