-- The four roles of Kēhi and its database, for a PostgreSQL (16 or later) of the office's own. Run once as a
-- superuser, then give kehi_migrate, kehi_app and kehi_audit a password each (alter role … password …).
-- The embedded database runs the same file.
create role kehi_owner nologin;
create role kehi_migrate login bypassrls createdb;
create role kehi_app login;
create role kehi_audit login;
alter role kehi_audit set default_transaction_read_only = on;
grant kehi_owner to kehi_migrate;
create database kehi owner kehi_owner;
revoke all on database kehi from public;
grant connect on database kehi to kehi_migrate, kehi_app, kehi_audit;
