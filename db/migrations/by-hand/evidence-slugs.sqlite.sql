-- goes before: CREATE UNIQUE INDEX `evidence_slug`
-- The slugs that entries were cited by until now, made of place, period and measure, are kept from here on.
WITH RECURSIVE `letters`(`id`, `part`, `rest`, `made`) AS (
	SELECT `id`, 1, lower(replace(replace(`place`, '''', ''), '’', '')), '' FROM `evidence`
	UNION ALL SELECT `id`, 2, lower(replace(replace(`period`, '''', ''), '’', '')), '' FROM `evidence`
	UNION ALL SELECT `id`, 3, lower(replace(replace(`measure`, '''', ''), '’', '')), '' FROM `evidence`
	UNION ALL SELECT `id`, `part`, substr(`rest`, 2), CASE
		WHEN substr(`rest`, 1, 1) GLOB '[a-z0-9]' THEN `made` || substr(`rest`, 1, 1)
		WHEN `made` LIKE '%-' THEN `made`
		ELSE `made` || '-' END
	FROM `letters` WHERE `rest` <> ''
), `words`(`id`, `part`, `word`) AS (
	SELECT `id`, `part`, coalesce(nullif(trim(substr(`made`, 1, 60), '-'), ''), 'x') FROM `letters` WHERE `rest` = ''
), `slugs`(`id`, `base`) AS (
	SELECT `a`.`id`, `a`.`word` || '-' || `b`.`word` || '-' || `c`.`word` FROM `words` `a`
	JOIN `words` `b` ON `b`.`id` = `a`.`id` AND `b`.`part` = 2
	JOIN `words` `c` ON `c`.`id` = `a`.`id` AND `c`.`part` = 3
	WHERE `a`.`part` = 1
), `told`(`id`, `base`, `n`) AS (
	SELECT `id`, `base`, row_number() OVER (PARTITION BY `base` ORDER BY `id`) FROM `slugs`
)
UPDATE `evidence` SET `slug` = (
	SELECT CASE WHEN `n` = 1 THEN `base` ELSE `base` || '-' || `n` END FROM `told` WHERE `told`.`id` = `evidence`.`id`
);
