-- Ground of the database: extensions, the Vietnamese collation, the role the application works under.
CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE EXTENSION IF NOT EXISTS pg_trgm;

DO $$ BEGIN
  IF NOT EXISTS (SELECT 1 FROM pg_collation WHERE collname = 'vi' AND collnamespace = 'public'::regnamespace) THEN
    CREATE COLLATION public.vi (provider = icu, locale = 'vi-VN');
  END IF;
END $$;

-- Search without diacritics; unaccent itself is only STABLE, so the dictionary is named to make it usable in an index.
CREATE OR REPLACE FUNCTION fold(value text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  AS $$ SELECT lower(public.unaccent('public.unaccent'::regdictionary, value)) $$;

-- The role of the running application: it may not update or delete events, leaves and frozen versions.
DO $$ BEGIN
  IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'portal_app') THEN
    BEGIN
      CREATE ROLE portal_app NOLOGIN;
    EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; -- made by another database of this server at the same moment
    END;
  END IF;
END $$;
DO $$ BEGIN
  IF NOT pg_has_role(current_user, 'portal_app', 'MEMBER') THEN EXECUTE format('GRANT portal_app TO %I', current_user); END IF;
EXCEPTION WHEN OTHERS THEN RAISE EXCEPTION 'The database user % cannot act as portal_app: %', current_user, SQLERRM;
END $$;
GRANT USAGE ON SCHEMA public TO portal_app;
