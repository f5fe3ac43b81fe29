ALTER TABLE "sandbox"."customers" ADD COLUMN "search" text;--> statement-breakpoint
UPDATE "sandbox"."customers" SET "search" = translate(lower(concat(concat_ws(' ', first_name, last_name), chr(10), email, chr(10), area_code, phone)), 'áàâãäéèêëíìîïóòôõöúùûüçñ', 'aaaaaeeeeiiiiooooouuuucn');--> statement-breakpoint
ALTER TABLE "sandbox"."customers" ALTER COLUMN "search" SET NOT NULL;
