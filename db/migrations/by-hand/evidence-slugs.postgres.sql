-- goes before: CREATE UNIQUE INDEX "evidence_slug"
-- The slugs that entries were cited by until now, made of place, period and measure, are kept from here on.
UPDATE "evidence" SET "slug" = CASE WHEN "told"."n" = 1 THEN "told"."base" ELSE "told"."base" || '-' || "told"."n" END
FROM (
	SELECT "id", "base", row_number() OVER (PARTITION BY "base" ORDER BY "id") AS "n" FROM (
		SELECT "id", coalesce(nullif(trim(BOTH '-' FROM substr(regexp_replace(regexp_replace(lower("place"), '[''’]', '', 'g'), '[^a-z0-9]+', '-', 'g'), 1, 60)), ''), 'x') || '-' ||
			coalesce(nullif(trim(BOTH '-' FROM substr(regexp_replace(regexp_replace(lower("period"), '[''’]', '', 'g'), '[^a-z0-9]+', '-', 'g'), 1, 60)), ''), 'x') || '-' ||
			coalesce(nullif(trim(BOTH '-' FROM substr(regexp_replace(regexp_replace(lower("measure"), '[''’]', '', 'g'), '[^a-z0-9]+', '-', 'g'), 1, 60)), ''), 'x') AS "base" FROM "evidence"
	) "slugs"
) "told" WHERE "told"."id" = "evidence"."id";
