--
-- PostgreSQL database dump
--

\restrict 05kVdrruXgTXkXeWIfzhomVJ65f1KpUFunG5qcqswQA6RAApCH5qvrsHihQismq

-- Dumped from database version 15.18 (Debian 15.18-0+deb12u1)
-- Dumped by pg_dump version 15.18 (Debian 15.18-0+deb12u1)

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

--
-- Name: form4; Type: SCHEMA; Schema: -; Owner: -
--

CREATE SCHEMA form4;


--
-- Name: consents_kept(); Type: FUNCTION; Schema: form4; Owner: -
--

CREATE FUNCTION form4.consents_kept() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN RAISE EXCEPTION 'consents is only ever added to'; END $$;


--
-- Name: decisions_kept(); Type: FUNCTION; Schema: form4; Owner: -
--

CREATE FUNCTION form4.decisions_kept() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN RAISE EXCEPTION 'decisions is only ever added to'; END $$;


--
-- Name: facts_kept(); Type: FUNCTION; Schema: form4; Owner: -
--

CREATE FUNCTION form4.facts_kept() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN RAISE EXCEPTION 'facts is only ever added to'; END $$;


--
-- Name: identities_kept(); Type: FUNCTION; Schema: form4; Owner: -
--

CREATE FUNCTION form4.identities_kept() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN RAISE EXCEPTION 'identities is only ever added to'; END $$;


--
-- Name: intakes_kept(); Type: FUNCTION; Schema: form4; Owner: -
--

CREATE FUNCTION form4.intakes_kept() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN RAISE EXCEPTION 'intakes is only ever added to'; END $$;


--
-- Name: log_follows(); Type: FUNCTION; Schema: form4; Owner: -
--

CREATE FUNCTION form4.log_follows() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ DECLARE last record; BEGIN SELECT number, hash INTO last FROM log ORDER BY number DESC LIMIT 1; IF NEW.number <> coalesce(last.number, 0) + 1 OR NEW.before <> coalesce(last.hash, repeat('0', 64)) THEN RAISE EXCEPTION 'a line of the log follows from the last'; END IF; RETURN NEW; END $$;


--
-- Name: log_kept(); Type: FUNCTION; Schema: form4; Owner: -
--

CREATE FUNCTION form4.log_kept() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN RAISE EXCEPTION 'log is only ever added to'; END $$;


--
-- Name: members_kept(); Type: FUNCTION; Schema: form4; Owner: -
--

CREATE FUNCTION form4.members_kept() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN RAISE EXCEPTION 'members is only ever added to'; END $$;


--
-- Name: originals_kept(); Type: FUNCTION; Schema: form4; Owner: -
--

CREATE FUNCTION form4.originals_kept() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN RAISE EXCEPTION 'originals is only ever added to'; END $$;


--
-- Name: publications_kept(); Type: FUNCTION; Schema: form4; Owner: -
--

CREATE FUNCTION form4.publications_kept() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN RAISE EXCEPTION 'publications is only ever added to'; END $$;


--
-- Name: reports_kept(); Type: FUNCTION; Schema: form4; Owner: -
--

CREATE FUNCTION form4.reports_kept() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN RAISE EXCEPTION 'reports is only ever added to'; END $$;


--
-- Name: stamps_kept(); Type: FUNCTION; Schema: form4; Owner: -
--

CREATE FUNCTION form4.stamps_kept() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN RAISE EXCEPTION 'stamps is only ever added to'; END $$;


--
-- Name: steps_kept(); Type: FUNCTION; Schema: form4; Owner: -
--

CREATE FUNCTION form4.steps_kept() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN RAISE EXCEPTION 'steps is only ever added to'; END $$;


--
-- Name: stems; Type: TEXT SEARCH DICTIONARY; Schema: form4; Owner: -
--

CREATE TEXT SEARCH DICTIONARY form4.stems (
    TEMPLATE = pg_catalog.snowball,
    language = 'english' );


--
-- Name: words; Type: TEXT SEARCH CONFIGURATION; Schema: form4; Owner: -
--

CREATE TEXT SEARCH CONFIGURATION form4.words (
    PARSER = pg_catalog."default" );

ALTER TEXT SEARCH CONFIGURATION form4.words
    ADD MAPPING FOR asciiword WITH form4.stems;

ALTER TEXT SEARCH CONFIGURATION form4.words
    ADD MAPPING FOR word WITH form4.stems;

ALTER TEXT SEARCH CONFIGURATION form4.words
    ADD MAPPING FOR numword WITH simple;

ALTER TEXT SEARCH CONFIGURATION form4.words
    ADD MAPPING FOR email WITH simple;

ALTER TEXT SEARCH CONFIGURATION form4.words
    ADD MAPPING FOR url WITH simple;

ALTER TEXT SEARCH CONFIGURATION form4.words
    ADD MAPPING FOR host WITH simple;

ALTER TEXT SEARCH CONFIGURATION form4.words
    ADD MAPPING FOR sfloat WITH simple;

ALTER TEXT SEARCH CONFIGURATION form4.words
    ADD MAPPING FOR version WITH simple;

ALTER TEXT SEARCH CONFIGURATION form4.words
    ADD MAPPING FOR hword_numpart WITH simple;

ALTER TEXT SEARCH CONFIGURATION form4.words
    ADD MAPPING FOR hword_part WITH simple;

ALTER TEXT SEARCH CONFIGURATION form4.words
    ADD MAPPING FOR hword_asciipart WITH simple;

ALTER TEXT SEARCH CONFIGURATION form4.words
    ADD MAPPING FOR numhword WITH simple;

ALTER TEXT SEARCH CONFIGURATION form4.words
    ADD MAPPING FOR asciihword WITH simple;

ALTER TEXT SEARCH CONFIGURATION form4.words
    ADD MAPPING FOR hword WITH simple;

ALTER TEXT SEARCH CONFIGURATION form4.words
    ADD MAPPING FOR url_path WITH simple;

ALTER TEXT SEARCH CONFIGURATION form4.words
    ADD MAPPING FOR file WITH simple;

ALTER TEXT SEARCH CONFIGURATION form4.words
    ADD MAPPING FOR "float" WITH simple;

ALTER TEXT SEARCH CONFIGURATION form4.words
    ADD MAPPING FOR "int" WITH simple;

ALTER TEXT SEARCH CONFIGURATION form4.words
    ADD MAPPING FOR uint WITH simple;


SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: changes_of_form; Type: TABLE; Schema: form4; Owner: -
--

CREATE TABLE form4.changes_of_form (
    form integer NOT NULL,
    at text NOT NULL,
    program text NOT NULL
);


--
-- Name: claims; Type: TABLE; Schema: form4; Owner: -
--

CREATE TABLE form4.claims (
    report text NOT NULL,
    number integer NOT NULL,
    id text NOT NULL,
    act text NOT NULL,
    body text NOT NULL
);


--
-- Name: consents; Type: TABLE; Schema: form4; Owner: -
--

CREATE TABLE form4.consents (
    number integer NOT NULL,
    body text NOT NULL
);


--
-- Name: decisions; Type: TABLE; Schema: form4; Owner: -
--

CREATE TABLE form4.decisions (
    number integer NOT NULL,
    body text NOT NULL
);


--
-- Name: derived; Type: TABLE; Schema: form4; Owner: -
--

CREATE TABLE form4.derived (
    name text NOT NULL,
    made_from text NOT NULL,
    body bytea NOT NULL
);


--
-- Name: facts; Type: TABLE; Schema: form4; Owner: -
--

CREATE TABLE form4.facts (
    name text NOT NULL,
    value text NOT NULL
);


--
-- Name: grown; Type: TABLE; Schema: form4; Owner: -
--

CREATE TABLE form4.grown (
    shelf integer NOT NULL,
    key text NOT NULL,
    body text NOT NULL
);


--
-- Name: identities; Type: TABLE; Schema: form4; Owner: -
--

CREATE TABLE form4.identities (
    number integer NOT NULL,
    body text NOT NULL
);


--
-- Name: indexed_claims; Type: TABLE; Schema: form4; Owner: -
--

CREATE TABLE form4.indexed_claims (
    claim text NOT NULL,
    report text NOT NULL,
    event text NOT NULL,
    act text NOT NULL,
    earliest text,
    latest text,
    support text NOT NULL,
    challenge text NOT NULL
);


--
-- Name: indexed_events; Type: TABLE; Schema: form4; Owner: -
--

CREATE TABLE form4.indexed_events (
    event text NOT NULL,
    place bytea NOT NULL,
    number integer NOT NULL
);


--
-- Name: indexed_names; Type: TABLE; Schema: form4; Owner: -
--

CREATE TABLE form4.indexed_names (
    key text NOT NULL,
    entity text NOT NULL,
    name text NOT NULL
);


--
-- Name: indexed_people; Type: TABLE; Schema: form4; Owner: -
--

CREATE TABLE form4.indexed_people (
    claim text NOT NULL,
    entity text NOT NULL,
    slot text NOT NULL
);


--
-- Name: indexed_places; Type: TABLE; Schema: form4; Owner: -
--

CREATE TABLE form4.indexed_places (
    claim text NOT NULL,
    place text NOT NULL
);


--
-- Name: indexed_state; Type: TABLE; Schema: form4; Owner: -
--

CREATE TABLE form4.indexed_state (
    stamp text NOT NULL
);


--
-- Name: indexed_words; Type: TABLE; Schema: form4; Owner: -
--

CREATE TABLE form4.indexed_words (
    number integer NOT NULL,
    found tsvector NOT NULL
);


--
-- Name: intakes; Type: TABLE; Schema: form4; Owner: -
--

CREATE TABLE form4.intakes (
    number integer NOT NULL,
    report text NOT NULL,
    original text NOT NULL,
    found text NOT NULL,
    custody text NOT NULL
);


--
-- Name: log; Type: TABLE; Schema: form4; Owner: -
--

CREATE TABLE form4.log (
    number integer NOT NULL,
    at text NOT NULL,
    who text NOT NULL,
    action text NOT NULL,
    what text NOT NULL,
    before text NOT NULL,
    hash text NOT NULL
);


--
-- Name: members; Type: TABLE; Schema: form4; Owner: -
--

CREATE TABLE form4.members (
    number integer NOT NULL,
    body text NOT NULL
);


--
-- Name: originals; Type: TABLE; Schema: form4; Owner: -
--

CREATE TABLE form4.originals (
    sha256 text NOT NULL,
    size integer NOT NULL,
    content bytea NOT NULL
);


--
-- Name: publications; Type: TABLE; Schema: form4; Owner: -
--

CREATE TABLE form4.publications (
    number integer NOT NULL,
    body text NOT NULL,
    content bytea NOT NULL
);


--
-- Name: readings; Type: TABLE; Schema: form4; Owner: -
--

CREATE TABLE form4.readings (
    report text NOT NULL,
    made_by text NOT NULL,
    body bytea NOT NULL,
    problems text NOT NULL
);


--
-- Name: reports; Type: TABLE; Schema: form4; Owner: -
--

CREATE TABLE form4.reports (
    id text NOT NULL,
    file text NOT NULL,
    original text NOT NULL,
    newer_than text
);


--
-- Name: stamps; Type: TABLE; Schema: form4; Owner: -
--

CREATE TABLE form4.stamps (
    number integer NOT NULL,
    body text NOT NULL
);


--
-- Name: steps; Type: TABLE; Schema: form4; Owner: -
--

CREATE TABLE form4.steps (
    number integer NOT NULL,
    body text NOT NULL
);


--
-- Name: texts; Type: TABLE; Schema: form4; Owner: -
--

CREATE TABLE form4.texts (
    report text NOT NULL,
    number integer NOT NULL,
    text_sha256 text NOT NULL,
    page text,
    content bytea NOT NULL,
    about text NOT NULL
);


--
-- Data for Name: changes_of_form; Type: TABLE DATA; Schema: form4; Owner: -
--

COPY form4.changes_of_form (form, at, program) FROM stdin;
1	2026-11-21T08:51:00Z	onrecord 0.1.0
2	2026-11-21T12:38:28Z	onrecord 0.1.0
3	2026-11-21T15:05:24Z	onrecord 0.1.0
4	2026-11-21T15:37:08Z	onrecord 0.1.0
\.


--
-- Data for Name: claims; Type: TABLE DATA; Schema: form4; Owner: -
--

COPY form4.claims (report, number, id, act, body) FROM stdin;
r-6a12a769657b	0	c-f2463f3f44af	abduction	{"id":"c-f2463f3f44af","report":"r-6a12a769657b","act":"abduction","modality":"happened","stance":"assert","scope":"specific","confidence":0.72,"reviewed":null,"doers":[],"affected":["e-e9cda587e40a"],"hedges":[],"where":[["e-ed3de5435873","from"],["e-56c4ca074496","in"]],"when":{"phrase":null,"date":null,"clock":null,"basis":"none","anchor":null},"reasons":[],"according_to":[["e-cb91124ab5b0","Open Valley Legal Clinic",null,"told"]],"qualifications":[],"evidence":[[0,46,"Water organiser taken from his home in Kochkor"]]}
r-6a12a769657b	1	c-17b209262f96	abduction	{"id":"c-17b209262f96","report":"r-6a12a769657b","act":"abduction","modality":"happened","stance":"assert","scope":"specific","confidence":0.79,"reviewed":null,"doers":[],"affected":["e-e9cda587e40a"],"hedges":[],"where":[["e-b48967e265e2","from"],["e-56c4ca074496","in"]],"when":{"phrase":[253,274,"the evening of 14 May"],"date":["2025-05-14","2025-05-14","2025-05-14","instant"],"clock":null,"basis":"computed","anchor":"published"},"reasons":[],"according_to":[["e-cb91124ab5b0","Open Valley Legal Clinic",null,"told"]],"qualifications":[],"evidence":[[214,303,"was taken from his house in Kochkor on the evening of 14 May by five men in plain clothes"]]}
r-6a12a769657b	2	c-74f526a34a82	disappearance	{"id":"c-74f526a34a82","report":"r-6a12a769657b","act":"disappearance","modality":"happened","stance":"assert","scope":"specific","confidence":0.52,"reviewed":null,"doers":[],"affected":["e-e9cda587e40a"],"hedges":[],"where":[],"when":{"phrase":null,"date":null,"clock":null,"basis":"none","anchor":null},"reasons":[],"according_to":[["e-cb91124ab5b0","Open Valley Legal Clinic",null,"told"]],"qualifications":[],"evidence":[[305,332,"His whereabouts are unknown"]]}
r-6a12a769657b	3	c-a3f263fb3b8f	abduction	{"id":"c-a3f263fb3b8f","report":"r-6a12a769657b","act":"abduction","modality":"happened","stance":"assert","scope":"specific","confidence":0.53,"reviewed":null,"doers":["e-e531c5a6c946"],"affected":["e-e9cda587e40a"],"hedges":[],"where":[],"when":{"phrase":null,"date":null,"clock":null,"basis":"none","anchor":null},"reasons":[],"according_to":[["e-304ba110b96f","Gulzat Turdalieva","saw","saw"],["e-cb91124ab5b0","Open Valley Legal Clinic",null,"told"]],"qualifications":[],"evidence":[[378,428,"push him into a grey minibus without number plates"]]}
r-6a12a769657b	4	c-c02e193afa8b	beating_assault	{"id":"c-c02e193afa8b","report":"r-6a12a769657b","act":"beating_assault","modality":"happened","stance":"assert","scope":"specific","confidence":0.9,"reviewed":null,"doers":["e-e531c5a6c946"],"affected":["e-e9cda587e40a"],"hedges":[],"where":[],"when":{"phrase":null,"date":null,"clock":null,"basis":"none","anchor":null},"reasons":[],"according_to":[["e-304ba110b96f","Gulzat Turdalieva","told","saw"],["e-cb91124ab5b0","Open Valley Legal Clinic",null,"told"]],"qualifications":[],"evidence":[[455,497,"one of them struck her brother in the face"]]}
r-6a12a769657b	5	c-4b8ed81229dc	property_seizure_damage	{"id":"c-4b8ed81229dc","report":"r-6a12a769657b","act":"property_seizure_damage","modality":"happened","stance":"assert","scope":"specific","confidence":0.76,"reviewed":null,"doers":["e-e531c5a6c946"],"affected":["e-e9cda587e40a"],"hedges":[],"where":[],"when":{"phrase":null,"date":null,"clock":null,"basis":"none","anchor":null},"reasons":[],"according_to":[["e-cb91124ab5b0","Open Valley Legal Clinic",null,"told"]],"qualifications":[],"evidence":[[527,574,"The men also took his laptop and two telephones"]]}
r-6a12a769657b	6	c-82c936356aa0	lawyer_action	{"id":"c-82c936356aa0","report":"r-6a12a769657b","act":"lawyer_action","modality":"happened","stance":"assert","scope":"specific","confidence":0.49,"reviewed":null,"doers":["e-a50cb370fa95"],"affected":["e-e9cda587e40a"],"hedges":[],"where":[["e-b578ff514d88","to"]],"when":{"phrase":[650,660,"that night"],"date":["2025-05-14","2025-05-14","2025-05-14","instant"],"clock":null,"basis":"computed","anchor":"in text"},"reasons":[],"according_to":[["e-cb91124ab5b0","Open Valley Legal Clinic",null,"told"]],"qualifications":[],"evidence":[[577,660,"The clinic's lawyer, Nurlan Seyitov, went to the district police station that night"]]}
r-6a12a769657b	7	c-35ec20c21080	complaint_filed	{"id":"c-35ec20c21080","report":"r-6a12a769657b","act":"complaint_filed","modality":"happened","stance":"assert","scope":"specific","confidence":0.61,"reviewed":null,"doers":["e-a50cb370fa95"],"affected":["e-e9cda587e40a"],"hedges":[],"where":[],"when":{"phrase":[650,660,"that night"],"date":["2025-05-14","2025-05-14","2025-05-14","instant"],"clock":null,"basis":"computed","anchor":"in text"},"reasons":[],"according_to":[["e-cb91124ab5b0","Open Valley Legal Clinic",null,"told"]],"qualifications":[],"evidence":[[665,694,"filed a missing-person report"]]}
r-6a12a769657b	8	c-0860ddccae14	official_refusal_to_act	{"id":"c-0860ddccae14","report":"r-6a12a769657b","act":"official_refusal_to_act","modality":"happened","stance":"assert","scope":"specific","confidence":0.63,"reviewed":null,"doers":["e-5216314a0d24"],"affected":[],"hedges":[],"where":[],"when":{"phrase":[650,660,"that night"],"date":["2025-05-14","2025-05-14","2025-05-14","instant"],"clock":null,"basis":"computed","anchor":"in text"},"reasons":[],"according_to":[["e-cb91124ab5b0","Open Valley Legal Clinic",null,"told"]],"qualifications":[],"evidence":[[696,738,"The officer on duty refused to register it"]]}
r-6a12a769657b	9	c-cfb96c70e517	investigation_opened	{"id":"c-cfb96c70e517","report":"r-6a12a769657b","act":"investigation_opened","modality":"happened","stance":"assert","scope":"specific","confidence":0.6,"reviewed":null,"doers":["e-ba91796beb1b"],"affected":["e-e9cda587e40a"],"hedges":[],"where":[],"when":{"phrase":[741,758,"Two weeks earlier"],"date":["[2025-04-28..2025-05-04]","2025-04-28","2025-05-04","instant"],"clock":null,"basis":"computed","anchor":"in text"},"reasons":[],"according_to":[["e-e9cda587e40a","Aibek Turdaliev","told","experienced"],["e-20a9de616703","colleagues","told","told"],["e-cb91124ab5b0","Open Valley Legal Clinic",null,"told"]],"qualifications":[],"evidence":[[741,817,"Two weeks earlier Turdaliev had been summoned by the district administration"]]}
r-6a12a769657b	10	c-7a3c94244244	threat	{"id":"c-7a3c94244244","report":"r-6a12a769657b","act":"threat","modality":"happened","stance":"assert","scope":"specific","confidence":0.88,"reviewed":null,"doers":["e-bfe2232c2c5a"],"affected":["e-e9cda587e40a"],"hedges":[],"where":[],"when":{"phrase":null,"date":null,"clock":null,"basis":"none","anchor":null},"reasons":[],"according_to":[["e-e9cda587e40a","Aibek Turdaliev","told","experienced"],["e-20a9de616703","colleagues","told","told"],["e-cb91124ab5b0","Open Valley Legal Clinic",null,"told"]],"qualifications":[],"evidence":[[846,906,"an official threatened to have him dismissed from his school"]]}
r-6a12a769657b	11	c-3ebbd361f652	public_appeal	{"id":"c-3ebbd361f652","report":"r-6a12a769657b","act":"public_appeal","modality":"happened","stance":"assert","scope":"specific","confidence":0.87,"reviewed":null,"doers":["e-cb91124ab5b0"],"affected":["e-e9cda587e40a"],"hedges":[],"where":[],"when":{"phrase":null,"date":null,"clock":null,"basis":"none","anchor":null},"reasons":[],"according_to":[["e-cb91124ab5b0","Open Valley Legal Clinic",null,"experienced"]],"qualifications":[],"evidence":[[909,1060,"The Open Valley Legal Clinic calls on the Ministry of Internal Affairs to say where Aibek Turdaliev is being held and to let his lawyer see him at once"]]}
r-9058736e1727	0	c-864ed9ac443e	arrest_detention	{"id":"c-864ed9ac443e","report":"r-9058736e1727","act":"arrest_detention","modality":"happened","stance":"assert","scope":"specific","confidence":0.89,"reviewed":null,"doers":[],"affected":["e-3c6856f4605d"],"hedges":[],"where":[["e-f99bd2c9ba66","in"]],"when":{"phrase":[194,205,"15 May 2025"],"date":["2025-05-15","2025-05-15","2025-05-15","instant"],"clock":null,"basis":"stated","anchor":null},"reasons":[[227,286,"on suspicion of damaging a sluice gate of the Kochkor canal","e-b2c35ff17a9f"]],"according_to":[["e-b2c35ff17a9f","Naryn Regional Police Department",null,"experienced"]],"qualifications":[],"evidence":[[157,239,"Citizen A. Turdaliev was detained on 15 May 2025 in the town of Naryn on suspicion"]]}
r-9058736e1727	1	c-75444ea35ea1	investigation_opened	{"id":"c-75444ea35ea1","report":"r-9058736e1727","act":"investigation_opened","modality":"happened","stance":"assert","scope":"specific","confidence":0.82,"reviewed":null,"doers":[],"affected":["e-3c6856f4605d"],"hedges":[],"where":[],"when":{"phrase":[194,205,"15 May 2025"],"date":["2025-05-15","2025-05-15","2025-05-15","instant"],"clock":null,"basis":"computed","anchor":"in text"},"reasons":[],"according_to":[["e-b2c35ff17a9f","Naryn Regional Police Department",null,"document"]],"qualifications":[],"evidence":[[288,361,"A criminal case was opened under the article on wilful damage to property"]]}
r-9058736e1727	2	c-672173f08a8a	investigation_opened	{"id":"c-672173f08a8a","report":"r-9058736e1727","act":"investigation_opened","modality":"happened","stance":"assert","scope":"specific","confidence":0.37,"reviewed":null,"doers":[],"affected":["e-3c6856f4605d"],"hedges":[],"where":[],"when":{"phrase":[445,451,"18 May"],"date":["2025-05-18","2025-05-18","2025-05-18","instant"],"clock":null,"basis":"computed","anchor":"published"},"reasons":[],"according_to":[["e-b2c35ff17a9f","Naryn Regional Police Department",null,"document"]],"qualifications":[],"evidence":[[363,424,"He was questioned in the presence of a state-appointed lawyer"]]}
r-9058736e1727	3	c-ef7e8a947eeb	release	{"id":"c-ef7e8a947eeb","report":"r-9058736e1727","act":"release","modality":"happened","stance":"assert","scope":"specific","confidence":0.89,"reviewed":null,"doers":[],"affected":["e-3c6856f4605d"],"hedges":[],"where":[],"when":{"phrase":[445,451,"18 May"],"date":["2025-05-18","2025-05-18","2025-05-18","instant"],"clock":null,"basis":"computed","anchor":"published"},"reasons":[],"according_to":[["e-b2c35ff17a9f","Naryn Regional Police Department",null,"experienced"]],"qualifications":[],"evidence":[[429,475,"was released on 18 May under a written promise"]]}
r-9058736e1727	4	c-949db2873017	flight_escape	{"id":"c-949db2873017","report":"r-9058736e1727","act":"flight_escape","modality":"happened","stance":"deny","scope":"specific","confidence":0.46,"reviewed":null,"doers":[],"affected":[],"hedges":[],"where":[],"when":{"phrase":null,"date":null,"clock":null,"basis":"none","anchor":null},"reasons":[],"according_to":[["e-b2c35ff17a9f","Naryn Regional Police Department",null,"unknown"]],"qualifications":[],"evidence":[[452,500,"under a written promise not to leave the country"]]}
r-9058736e1727	5	c-c688b0a5e749	beating_assault	{"id":"c-c688b0a5e749","report":"r-9058736e1727","act":"beating_assault","modality":"happened","stance":"deny","scope":"specific","confidence":0.74,"reviewed":null,"doers":[],"affected":["e-3c6856f4605d"],"hedges":[],"where":[],"when":{"phrase":null,"date":null,"clock":null,"basis":"none","anchor":null},"reasons":[],"according_to":[["e-b2c35ff17a9f","Naryn Regional Police Department",null,"unknown"]],"qualifications":[],"evidence":[[503,550,"No physical force was used against the detainee"]]}
r-9058736e1727	6	c-d8079844cfc2	denial	{"id":"c-d8079844cfc2","report":"r-9058736e1727","act":"denial","modality":"happened","stance":"deny","scope":"specific","confidence":0.42,"reviewed":null,"doers":[],"affected":["e-3c6856f4605d"],"hedges":[],"where":[],"when":{"phrase":null,"date":null,"clock":null,"basis":"none","anchor":null},"reasons":[],"according_to":[["e-b2c35ff17a9f","Naryn Regional Police Department",null,"unknown"]],"qualifications":[],"evidence":[[552,585,"Allegations of beatings are false"]]}
r-d57c723f21ae	0	c-f696279baf23	abduction	{"id":"c-f696279baf23","report":"r-d57c723f21ae","act":"abduction","modality":"happened","stance":"assert","scope":"specific","confidence":0.93,"reviewed":null,"doers":["e-b5be4fead05d"],"affected":["e-badd44aaf057"],"hedges":[],"where":[["e-09b2c41a2858","from"]],"when":{"phrase":[212,226,"Tuesday 13 May"],"date":["2025-05-13","2025-05-13","2025-05-13","instant"],"clock":"20:00~","basis":"computed","anchor":"published"},"reasons":[],"according_to":[["e-badd44aaf057","Aibek Turdaliev","says","experienced"],["e-f473d6c45172","Nurlan Seyitov",null,"told"]],"qualifications":[],"evidence":[[176,252,"five men took him from the house on Tuesday 13 May, after supper, about 8 pm"]]}
r-d57c723f21ae	1	c-7d0b27245e90	abduction	{"id":"c-7d0b27245e90","report":"r-d57c723f21ae","act":"abduction","modality":"happened","stance":"assert","scope":"specific","confidence":0.72,"reviewed":null,"doers":[],"affected":["e-badd44aaf057"],"hedges":[],"where":[],"when":{"phrase":null,"date":null,"clock":null,"basis":"none","anchor":null},"reasons":[],"according_to":[["e-badd44aaf057","Aibek Turdaliev",null,"experienced"],["e-f473d6c45172","Nurlan Seyitov",null,"told"]],"qualifications":[],"evidence":[[324,384,"He was driven for more than an hour with a bag over his head"]]}
r-d57c723f21ae	2	c-03c4d8531207	incommunicado_detention	{"id":"c-03c4d8531207","report":"r-d57c723f21ae","act":"incommunicado_detention","modality":"happened","stance":"assert","scope":"specific","confidence":0.53,"reviewed":null,"doers":[],"affected":["e-badd44aaf057"],"hedges":[],"where":[["e-ef2eafd76dc9","in"]],"when":{"phrase":null,"date":null,"clock":null,"basis":"none","anchor":null},"reasons":[],"according_to":[["e-badd44aaf057","Aibek Turdaliev",null,"experienced"],["e-f473d6c45172","Nurlan Seyitov",null,"told"]],"qualifications":[],"evidence":[[386,424,"He was kept in a cellar for two nights"]]}
r-d57c723f21ae	3	c-39389820cd18	beating_assault	{"id":"c-39389820cd18","report":"r-d57c723f21ae","act":"beating_assault","modality":"happened","stance":"assert","scope":"specific","confidence":0.77,"reviewed":null,"doers":[],"affected":["e-badd44aaf057"],"hedges":[],"where":[],"when":{"phrase":null,"date":null,"clock":null,"basis":"none","anchor":null},"reasons":[],"according_to":[["e-badd44aaf057","Aibek Turdaliev",null,"experienced"],["e-f473d6c45172","Nurlan Seyitov",null,"told"]],"qualifications":[],"evidence":[[426,464,"They beat him on the soles of his feet"]]}
r-d57c723f21ae	4	c-e4b12125e0cf	custody_transfer	{"id":"c-e4b12125e0cf","report":"r-d57c723f21ae","act":"custody_transfer","modality":"happened","stance":"assert","scope":"specific","confidence":0.88,"reviewed":null,"doers":[],"affected":["e-badd44aaf057"],"hedges":[],"where":[["e-ab13d56ed291","in"]],"when":{"phrase":[529,537,"Thursday"],"date":["2025-05-15","2025-05-15","2025-05-15","instant"],"clock":null,"basis":"computed","anchor":"published"},"reasons":[],"according_to":[["e-badd44aaf057","Aibek Turdaliev",null,"experienced"],["e-f473d6c45172","Nurlan Seyitov",null,"told"]],"qualifications":[],"evidence":[[526,588,"On Thursday he was handed over to the regional police in Naryn"]]}
r-d57c723f21ae	5	c-638e4453c755	forced_statement	{"id":"c-638e4453c755","report":"r-d57c723f21ae","act":"forced_statement","modality":"happened","stance":"assert","scope":"specific","confidence":0.81,"reviewed":null,"doers":["e-84a061df4916"],"affected":["e-badd44aaf057"],"hedges":[],"where":[],"when":{"phrase":null,"date":null,"clock":null,"basis":"none","anchor":null},"reasons":[],"according_to":[["e-badd44aaf057","Aibek Turdaliev",null,"experienced"],["e-f473d6c45172","Nurlan Seyitov",null,"told"]],"qualifications":[],"evidence":[[591,645,"Police officers made him read an apology to the camera"]]}
r-d57c723f21ae	6	c-89ad652822b0	incommunicado_detention	{"id":"c-89ad652822b0","report":"r-d57c723f21ae","act":"incommunicado_detention","modality":"happened","stance":"assert","scope":"specific","confidence":0.67,"reviewed":null,"doers":[],"affected":["e-badd44aaf057"],"hedges":[],"where":[],"when":{"phrase":null,"date":null,"clock":null,"basis":"none","anchor":null},"reasons":[],"according_to":[["e-badd44aaf057","Aibek Turdaliev",null,"experienced"],["e-f473d6c45172","Nurlan Seyitov",null,"told"]],"qualifications":[],"evidence":[[647,682,"He was not allowed to call a lawyer"]]}
r-d57c723f21ae	7	c-16f2eb79780a	beating_assault	{"id":"c-16f2eb79780a","report":"r-d57c723f21ae","act":"beating_assault","modality":"negated","stance":"assert","scope":"specific","confidence":0.88,"reviewed":null,"doers":[],"affected":["e-badd44aaf057"],"hedges":[],"where":[["e-8d16e008010d","in"]],"when":{"phrase":null,"date":null,"clock":null,"basis":"none","anchor":null},"reasons":[],"according_to":[["e-badd44aaf057","Aibek Turdaliev",null,"experienced"],["e-f473d6c45172","Nurlan Seyitov",null,"told"]],"qualifications":[],"evidence":[[684,720,"Nobody hit him at the police station"]]}
r-d57c723f21ae	8	c-8d889b8370c5	release	{"id":"c-8d889b8370c5","report":"r-d57c723f21ae","act":"release","modality":"happened","stance":"assert","scope":"specific","confidence":0.9,"reviewed":null,"doers":[],"affected":["e-badd44aaf057"],"hedges":[],"where":[],"when":{"phrase":[742,763,"the evening of 18 May"],"date":["2025-05-18","2025-05-18","2025-05-18","instant"],"clock":null,"basis":"computed","anchor":"published"},"reasons":[],"according_to":[["e-badd44aaf057","Aibek Turdaliev",null,"experienced"],["e-f473d6c45172","Nurlan Seyitov",null,"told"]],"qualifications":[],"evidence":[[723,763,"He was released on the evening of 18 May"]]}
r-d57c723f21ae	9	c-0b140b7f5270	aid_given	{"id":"c-0b140b7f5270","report":"r-d57c723f21ae","act":"aid_given","modality":"happened","stance":"assert","scope":"specific","confidence":0.69,"reviewed":null,"doers":["e-cb87e4197eb9"],"affected":["e-badd44aaf057"],"hedges":[],"where":[["e-26ca886eae63","in"]],"when":{"phrase":[798,807,"yesterday"],"date":["2025-05-19","2025-05-19","2025-05-19","instant"],"clock":null,"basis":"computed","anchor":"published"},"reasons":[],"according_to":[["e-badd44aaf057","Aibek Turdaliev",null,"experienced"],["e-f473d6c45172","Nurlan Seyitov",null,"told"]],"qualifications":[],"evidence":[[765,807,"A doctor in Bishkek examined him yesterday"]]}
r-d57c723f21ae	10	c-da7cf15fae81	sighting_trace	{"id":"c-da7cf15fae81","report":"r-d57c723f21ae","act":"sighting_trace","modality":"happened","stance":"circumstantial","scope":"specific","confidence":0.5,"reviewed":null,"doers":[],"affected":["e-badd44aaf057"],"hedges":[],"where":[],"when":{"phrase":[798,807,"yesterday"],"date":["2025-05-19","2025-05-19","2025-05-19","instant"],"clock":null,"basis":"computed","anchor":"published"},"reasons":[],"according_to":[["e-badd44aaf057","Aibek Turdaliev",null,"experienced"],["e-f473d6c45172","Nurlan Seyitov",null,"told"]],"qualifications":[],"evidence":[[812,845,"photographed bruises on both feet"]]}
r-aa4f5ebd3b37	0	c-20647c79e357	flight_escape	{"id":"c-20647c79e357","report":"r-aa4f5ebd3b37","act":"flight_escape","modality":"happened","stance":"assert","scope":"specific","confidence":0.34,"reviewed":null,"doers":["e-3f28e5824441"],"affected":[],"hedges":[],"where":[["e-e14c6dc74fbe","in"],["e-218b4d0a19af","in"]],"when":{"phrase":[220,241,"the evening of 13 May"],"date":["2025-05-13","2025-05-13","2025-05-13","instant"],"clock":null,"basis":"computed","anchor":"published"},"reasons":[],"according_to":[["e-7769b863b4df","Gulzat Turdalieva",null,"told"]],"qualifications":[],"evidence":[[217,280,"On the evening of 13 May five men came into our yard in Kochkor"]]}
r-aa4f5ebd3b37	1	c-3b5a743edb01	complaint_filed	{"id":"c-3b5a743edb01","report":"r-aa4f5ebd3b37","act":"complaint_filed","modality":"happened","stance":"assert","scope":"specific","confidence":0.44,"reviewed":null,"doers":["e-7769b863b4df"],"affected":[],"hedges":[],"where":[],"when":{"phrase":[352,363,"the Tuesday"],"date":["2025-05-13","2025-05-13","2025-05-13","instant"],"clock":null,"basis":"computed","anchor":"in text"},"reasons":[],"according_to":[["e-7769b863b4df","Gulzat Turdalieva",null,"experienced"]],"qualifications":[],"evidence":[[282,318,"I wrote to you about the 14th before"]]}
r-aa4f5ebd3b37	2	c-866fec3d3dab	beating_assault	{"id":"c-866fec3d3dab","report":"r-aa4f5ebd3b37","act":"beating_assault","modality":"happened","stance":"assert","scope":"specific","confidence":0.92,"reviewed":null,"doers":["e-3f28e5824441"],"affected":["e-8a488500f8db"],"hedges":[],"where":[],"when":{"phrase":null,"date":null,"clock":null,"basis":"none","anchor":null},"reasons":[],"according_to":[["e-7769b863b4df","Gulzat Turdalieva",null,"told"]],"qualifications":[],"evidence":[[365,423,"One of them hit my brother Aibek in the face with his fist"]]}
r-aa4f5ebd3b37	3	c-98f100aa2360	abduction	{"id":"c-98f100aa2360","report":"r-aa4f5ebd3b37","act":"abduction","modality":"happened","stance":"assert","scope":"specific","confidence":0.69,"reviewed":null,"doers":["e-3f28e5824441"],"affected":["e-8a488500f8db"],"hedges":[],"where":[],"when":{"phrase":null,"date":null,"clock":null,"basis":"none","anchor":null},"reasons":[],"according_to":[["e-7769b863b4df","Gulzat Turdalieva",null,"told"]],"qualifications":[],"evidence":[[425,459,"They dragged him to a grey minibus"]]}
r-aa4f5ebd3b37	4	c-d92dedf3f482	abduction	{"id":"c-d92dedf3f482","report":"r-aa4f5ebd3b37","act":"abduction","modality":"happened","stance":"assert","scope":"specific","confidence":0.64,"reviewed":null,"doers":[],"affected":["e-8a488500f8db"],"hedges":[],"where":[["e-66d774ddf2ba","to"]],"when":{"phrase":null,"date":null,"clock":null,"basis":"none","anchor":null},"reasons":[],"according_to":[["e-7769b863b4df","Gulzat Turdalieva",null,"told"]],"qualifications":[],"evidence":[[464,494,"drove away towards the highway"]]}
r-aa4f5ebd3b37	5	c-58c3470e52e5	property_seizure_damage	{"id":"c-58c3470e52e5","report":"r-aa4f5ebd3b37","act":"property_seizure_damage","modality":"happened","stance":"assert","scope":"specific","confidence":0.93,"reviewed":null,"doers":["e-3f28e5824441"],"affected":["e-8a488500f8db"],"hedges":[],"where":[],"when":{"phrase":null,"date":null,"clock":null,"basis":"none","anchor":null},"reasons":[],"according_to":[["e-7769b863b4df","Gulzat Turdalieva",null,"told"]],"qualifications":[],"evidence":[[496,531,"They took his laptop from the table"]]}
r-aa4f5ebd3b37	6	c-dcedccb63dbd	threat	{"id":"c-dcedccb63dbd","report":"r-aa4f5ebd3b37","act":"threat","modality":"happened","stance":"assert","scope":"specific","confidence":0.39,"reviewed":null,"doers":["e-db235f1a610d"],"affected":["e-7769b863b4df"],"hedges":[],"where":[],"when":{"phrase":[537,543,"20 May"],"date":["2025-05-20","2025-05-20","2025-05-20","instant"],"clock":null,"basis":"computed","anchor":"published"},"reasons":[],"according_to":[["e-7769b863b4df","Gulzat Turdalieva",null,"experienced"]],"qualifications":[],"evidence":[[568,651,"said that I would lose my place at the hospital if I went on talking to journalists"]]}
r-ae8b10339449	0	c-38702b74f675	abduction	{"id":"c-38702b74f675","report":"r-ae8b10339449","act":"abduction","modality":"happened","stance":"assert","scope":"specific","confidence":0.78,"reviewed":null,"doers":["e-a57e16ad2e8e"],"affected":["e-37930d65e507"],"hedges":[],"where":[["e-7633f45f3ad9","from"]],"when":{"phrase":[155,164,"4 January"],"date":["2026-01-04","2026-01-04","2026-01-04","instant"],"clock":null,"basis":"computed","anchor":"published"},"reasons":[],"according_to":[[null,"She","said","unknown"],["e-1763f2b646ce","Ada",null,"told"]],"qualifications":[],"evidence":[[107,164,"officers had taken her brother from the yard on 4 January"]]}
\.


--
-- Data for Name: consents; Type: TABLE DATA; Schema: form4; Owner: -
--

COPY form4.consents (number, body) FROM stdin;
1	{"number": 1, "at": "2026-11-21T08:51:06Z", "who": "Ada", "about": "person", "thing": "e-a50cb370fa95", "name_use": "pseudonym", "basis": "consent", "expires": null, "withdrawn": false, "protected": true, "words": "", "scope": ["court"], "anchor": ["r-6a12a769657b", "The clinic's lawyer", "his laptop and two telephones.\\n\\n", ", Nurlan Seyitov, went to the di"]}
\.


--
-- Data for Name: decisions; Type: TABLE DATA; Schema: form4; Owner: -
--

COPY form4.decisions (number, body) FROM stdin;
1	{"number": 1, "at": "2026-11-21T08:51:05Z", "who": "Ada", "why": "as it stands", "about": "claim", "verdict": "accepted", "things": ["c-cfb96c70e517"], "anchors": [["r-6a12a769657b", "Two weeks earlier Turdaliev had been summoned by the district administration", "n duty refused to register it.\\n\\n", ", where, he told colleagues, an "]], "corrections": []}
2	{"number": 2, "at": "2026-11-21T08:51:05Z", "who": "Bo", "why": "", "about": "claim", "verdict": "corrected", "things": ["c-f2463f3f44af"], "anchors": [["r-6a12a769657b", "Water organiser taken from his home in Kochkor", "", "\\n\\nOpen Valley Legal Clinic, Bish"]], "corrections": [["when", "2021-02"]]}
3	{"number": 3, "at": "2026-11-21T08:51:06Z", "who": "Ada", "why": "", "about": "entity", "verdict": "not_same", "things": ["e-a50cb370fa95", "e-304ba110b96f"], "anchors": [["r-6a12a769657b", "The clinic's lawyer", "his laptop and two telephones.\\n\\n", ", Nurlan Seyitov, went to the di"], ["r-6a12a769657b", "His sister", ". His whereabouts are unknown.\\n\\n", ", Gulzat Turdalieva, saw the men"]], "corrections": []}
4	{"number": 4, "at": "2026-11-21T08:51:06Z", "who": "Ada", "why": "", "about": "claim", "verdict": "rejected", "things": ["c-cfb96c70e517"], "anchors": [["r-6a12a769657b", "Two weeks earlier Turdaliev had been summoned by the district administration", "n duty refused to register it.\\n\\n", ", where, he told colleagues, an "]], "corrections": []}
5	{"number": 5, "at": "2026-11-21T08:51:06Z", "who": "Ada", "why": "a slip", "about": "decision", "verdict": "withdrawn", "things": ["4"], "anchors": [], "corrections": []}
\.


--
-- Data for Name: derived; Type: TABLE DATA; Schema: form4; Owner: -
--

COPY form4.derived (name, made_from, body) FROM stdin;
case	12 9973072a1cc6	\\x789ced5d5b8fe33876fe2b42bd24015c0dde2f3d4f930d90dd243b132483e4a1d32850245556dab66a25b90b9ec1e4b7e790926ddd7cab72b966777a30eab24449a48ecee53b1752bfdcd9e269f35064771f7ff97576e757755ee7bebafbf8e997bbdcdd7dbcf3f78863679d5092e1f46e76f7255f85e34f0b633decaeccd2c3ee1ff32a799efbd29bb458d755db0027666651f919f4b25ed5771f57ebc5627657e5ce6f7f3f99b28edd37bbe671df127b6877e0c655b1828eda3b87118e3afd0ce7158ba66d707ce997a92f638bbf2726f38ad094212442a3098380a6781e50a05885133fdd95f7c26062a4d0824b78768af88c12f4f9f3afb33d750c11ce329d79adf7d431eb7a5e9479bdd953e8cff92aafea72931459f2a755edcb955924df6799c9cb0eb9ea72fd56d43a3a800ee986d4a259c610158e72975d422dcdf14c4bdda316c6c248ad338ebcecf012f405c3dd91eafb3cf55f929fd6a5338bdc7f3d833a7726cbbcade19ccb69546ffb49ccca2526c9f2bace578f0990abcecde2bba4582d36898963ca57495ad4f3ef925591166e937860ee70b09efbc41af83d3715dc220c178e993adcacfa2e5e9398329cb3587897a49b7845154e7b2e4a577d4ce233cf12e0da242de1745f7eb73fc7d83a015eaf8b850b6faf19c2ae35f4f6b119e02ca907548b2ff1fb0f3d6ac6beb67f7b2d7f8047fed9af92c105dddfff6d807592a27c34c04ebe1c1f496af3056e9195c53299c3a8e7c532d2e85f0b3bff52840b4c52d979512c6a6fec3cdea27de4643bb20e19606fb999dcd99d1d28e17c6df295f73d25b0bfca360f06bf7627ceeeba0fd11fd14806a4a6c809ee390a7c0b07ac505c644c20eee2016598521ca14cb9341e488d738c199321de5ce2b575862be9193297c8119a61fe79363e4e2428a4a9062d6618e3a9168ce90c1335d944f40c5332d9113491e9a6a811d1e40d2985263adda4286c62aa894936636af27939a2b04d37310edb645f92eb9914934d8a08d8a69ba49c2935495d05e4555a4f125e0379d1343930a22cfc23a71b19501ff196c61a019b50e1b124c03a98cb199672b249f0434d54008d059f6ae254cd386f1fce1896719f3a9ad27095c233aaf1649326b0c9a92686396c6ab209fa626cf2861c09d85a421aaf52a00ed58ce9c08cc0c25b52392ead243423d8f8c0c20a9ae86493802689269b3448919ebc8a48041b996aa23042ba1de1a08930d8c4649384abe4f4550a9a949a6a6254c0367915e3d0c4a79b409276e2d26f8a6f994d52436002dbe4558249d826fb129ac3363978f805dbe40da566b04dbe4ac5d40c54661f20700e6fd723cd843f08364d62fd6261cadba0cc5d6f5dcbb23fd4b3133e23de644e0224d4c775fce03d220cdb002b19e751ea84cb527990147ba37a250079f78815912c82d93d44da428d78528020e1c8a3f9d9d7b5f765975adb011d019404ab943964b03659b48c5c58660d9220fb97e1713d6393568430029b9ed23a44d2195103a6031b9d31eea427ec302afd615d2ecc2af94fbfc9ebe22c503af78ba7489d1dd5038b60ac85a48ea724d0f8343cedc3bc551cc52ca97ac388941d0df0a7804a178063eddf55c9c23c6fe26002266b77ba1cbd3fd47b5986230b844399d13cbeac8cc1e0e185713026dd970572d2dc22591a80687e8f4ffffe0cf8db1ffb2cd9deec1f6649baae01f916c90270f9c2c39d037501653f96de571fee4e31090753cef5249b70ad822e3c62ae199bb60b60d37a1c44b8023008085073745056c333cff3c7f9b3d9dc4673753becbeeaceb1debb16c249c99ccb487a02a10e8c7cb0427a48119319955a99e2c38abc9ec33b4cbee6a04b1ffd8d8206833ebb74690f8e65400bcd00bca7dc5da49f30604f2c699f2e8a670e4c0445461ca44b10d1c621b90d4d3afd75e9b13fd423474638cfe011011ad14bc81190b346a24f0eebb011866bad8fa85eb3d75e27a931a1755f64f4cf579104696132c218413d7a0c14f2bbebc5019c034f4b28d27b1b1c19c2994f8553ee4878267185ad8b1bbe8d4e8fdb9f21a2f08f7935ffb28f0034a7745fd8fe50ef85d93478e1584b9f5e84d224b85b524e7a110a9a94e47d6a82a45b44b9d459879a13a1c138fa109bcb6d9d18b76c0275260ce47686e2d000baf41c37f5e89a1a8da516a94f717a896290e09d292cfbc43352a6146b86253b6a515bc00932b432375297e36e7baec1f6488f364aa799214470032ef851daf49d752234e0d5bed2e46946716684cecc61cfa009bdad2bff029a8cbd8fcb60ead0b66cc7b1fbdd8f07469c124fe9a194ed911e1d914e8965d8801d554d9c8d815d01e42eb82797305d13d59a7467b18626a47a3417c87b0b78c66246f7347f2c8bf5d39ee6ff5bac43541d24e44660a6db619776fbe363eb2d88d50057a9152784b40ff2044333c1719f2832844435d5c8eba3421a1fbebc21ecdd76d813ccfdb17e703765120b4488c227cc415f3481f1661cf55d49a115150a6758f8a3786669ce52ed77c65a908297a435fa6826f4d7a545bbdfa3834b09e519c0318cdc259cc11983ad1fbc9034b316648821ea0e8a4b7851992997bebc19f6ef76d8d96b421a5dc7a0cdeae465f297b5294bbf488aafe0dbe665993f46eb973c87b4478fa8cdcdc6ee8354d4a6d83a4dd145ee03d015f33ea6900c1c349c69a6537c98bf82e35f64596ecf84ccd7e1b27eaf9dbd04a8e5d6755f1ab7670ea9c509161433831c6197500bfece24ea8308298d8fc138463a86f200022bfd23dcdc2c92a76291dbb3cce69508f7efb1c32db5b6ac391ecfc4d1c0a63f9872b39aa42d74de5c3b4223405f815dc6343ee1d10e82ca02cdf8746c9b6b3c1303ef4e49c594f718216c0f6a015b80f3631ed7b70a0074faeb5b87f6f0847f67b4f3020b892ef377299ba941a04819ab2576c412da91df3611d945fc2d537e2dce64c5eb28c7a6bb5e4ca498e21f46bc51f05ea922276a02062042d291d3a989009499294db2c348bfe1f16b46b939915c931746b9b7c30927d4c573f767b86e2c91f1a491614831755c7847346e62ab5aa7c01b3a35e284580e9c040480154fe60109c1b04d26aab8a2b0f5612ef8c4a014a44b01c21c4574adfaa9ea1bbba9837ebb341e37f5759e035086904227e1cdc0eb47642607553f060cba73c83a228fc0bc7f5e2f7e36f5be92c29c9334784d254b3f55f018bbef9484982e31a706170aaa2a701a06b8667fa88f9b114b0dc628d5a2c9e348507d29781629bbac5228960ab0c9cc3e657246059b2c150861f86d2678a28a404ee6aa05387d53c7b152214b3c9932c208b6c91c3611205ddbe10d9a14816db2af2679cc0f26e0a7afe2d01717d34d52edcdf2a009cc32d7935709ac67824c3eb2e0a0a779df7419a6d2d4e28c4a773872bddc24dd236fac103abd6d7f26c0d34d3ca17acaeb4168a63979e4f72850b79cd81424ef22bf2792b6eff71895d2d4138238399cf67871d2766c2d0f99368d7aa6edc20cad11da539f1167f9090c3e303613c9556365a632104fca8ea7c67601c8f7322d870670818d494112b38c63e694bac8792124965d7409974a67a8e79a1bcf4f44f9963792b75d6ffd38dd722c53de51e739a3813b2e8aca81baef7bbc690a9ad4b18c7076389290e55f7db2f40799855fc1633b235bb31dc6d9a59bb13cb18a159349184fd3b45a074ac6cbda13bb2fe1c755d8857f5b84ba6c9dede6f13b94d8fe0c3e223c12fc6b17a1c3e06715f12645ef26757b935371220046ca734518630d6c4d79ea59e68ddb16437a4eb1e54658cd2e4a9812b06364ba30904a04db64f51ce31cb6c9aa3b26086cd3c97f60354ea74d77281f3950202700aa88c952372a49a8fd9aac8223304232699f9916318838158696026049df085b41b9c3d00db8a3079542b12e938d29dd3b47fe3bc3d8fe1cc7fde3095d8edb1ee8b19c1494668c67d438dd70186656382b59965e64b31bc0365d74c8e80c0f02dc406e052e1253c03607954f276e73ab88d1aecb73226a864b8f8571c4ab53b4ea1304c919c67d6dec08b8f0e024b24c75d220e3f8763090d0f3d35391afc0997987fcfd81119c91cfa7d62b2db962f894111fe403103824a42faf8e0252d3d61ae0dc23f45a35c1bffcbc0ce6b5b2029d5e477c944fe430d30c902d2596806ebf2810c6c44cf17e68765006773410f6e31318b1ff0a567793fc9b7f348be40fb1aaed1c77fac5dc7450ad1d19cdbee0aed56eed4e2fceb83b34a849d0181366c096a2a8e1ac330869ed654af025c466a12a924dd6a7c7523835694335a6334d273d668e6783c206cf149863d0bdf88893b32fceb866cc4e09c90f3936db1e8f959e0a6b9412de787102960e624040393930c55ee3cc66598a087707a9d073456f57f437e5fc760ff6fd5feda85119e00a7ba23461102440349691f7886264c6538905e1fca0c18c713c5f3c2d6e18d9def5b7df499ee705a0eedc25595146a8bd34a59df7fdbd46538f213055d6665cd3cbf2272c840c109e8cc62212a7b774a999a58c71c610f4648ee6af62c039f98f6d6ea84d28fd930fc30a033a2bf07815a372c648f661dc09d77a6c7488a53ccbb034fa4450b16f8d05a01731282aca5c661dd30618fed8f443774ea0f6f56c19fa39a2ab00fe036fa482097b196ce3e035c063c379fe2b9c18ce6a29f0f5de290e8a3ba5088b503e03de291cce575f7d55b779ed8702ec5b64836a0de0297479178cdda3770f595e56f5dcac42ab9d87a3abf0c077ebd56eaf6d5aadfc023ac6b0039ee7b2b17cf7364bb5b012798ea3a671c53eeddb2d960b4fbb0d8337b4e8ce1b85d66c611e1bffd4bbdc3c84199ad12a2cccc6c7cb413e1ef355357df553e9ad77f03ce9a6a167f37a9a97d29f13091060532555318bcaa232cf618a267828e14ff0e8cb64015e36f835f50718c00f45e2fc0aa053f26c2ad02aeb956beb08aa90b90dd46c2a3303385d570f37efb7c3437182f4ee27f0e62f774ff3d2543b9e75809fc3c83e11b070f788dd13f5e143f33bec7e867ef72dbb9db00f3b40fbdaac62f5915d14f6cbf6a6a9a9f22a267d974feb26cb618079c01d8c27fc0add02fc0b25accb9675f7f20bdcab91d4e0062a8df08e7b4dead6b6058c7b96b545591669519ada0fb9157ad8f6bde754dae7d48c30903ef039599ca362411a5382341124d3221e30209c704a4a53d59c9101962252a72623341e900ea54412c6bd46f180561946c818424573c069026c18ba5164200fbdb0d7f9f2105eda83cbe1e4b20df33c047575422666e394d600a18fa466a84bfa52f43f6b82b00dcc389a0cdcaffe0ba521c11e044d15265d17598259122e2722dec4258f85af92e7bc9e27cd5d7761adba28bec04d97cddd774584e1963fad7de5cc26c134f9b3d9cc12938529cadddb7eec85e866fbbd161b6ce91dc4abe9f7695dcd6377e04f16894980493749a8874dd7cdf88a75bd0ddd81f2af7d75e001c04bd824ae348fa02de30d47b77be910cfbdf368482f7db6cb87e8ca025e9f7986975317cfa0d19a20673b25e5c0f0fee8a3627325bcfa55446bcba28c33ec5709fc3f0fe1a578ba4952f3d8546abdee655f87c9460f721589b8fc695e4bbfd1739cf3162f19e6c0facd9251767a961cf2bb83a98c9632ccdd0f557cc5fa313c49abdb0301f3ba4a8ae755ecc9462c5725b658d5a57121df132f8ca1f88f613d91d57926fab730c8dd5493e6b56cc382c9dcb896cf3a2b29ec5938866281cf58f22f66b506c4debee6c0245ffc539dc4fb36e75f4b0243aea18122898da90fd028a9cf9abbf82408525c3123ec34c37d84beaa59b22a92da2f164116429a25a445da6538224f01599fbcf91228d8d83dc00d701c4eaff602f0e358a6a2d0ee3236cd98a2f6dbc5aa7b12709834d7b247794c149955f3f020321df9ed2f7413b350ebd59715b0cbc9e1bd4ab51f21eeb1171379730b303f8d730a79f0a83f8de74dd6457b7c30c3213c4edb32c88a362d2731ec169b62da01aae39d316a85f68f08fddfdd4b90eba76650c17bdc4a7144a99fe278f07d48d18fb0e6e7f098fb4125dbfe3f0d1166ff44d69cd143a99fc37f1df49c6a99a6f0163ca266879eb305e8ecfac157d63cf929a7ef85ae1e4182492bb50797ee7c68db73ed40e1e5805fa3733784af3db47a21380ddab574816d4120267478f0b85c3078208a516f47bd04e219ad77e0ead7fa7ab71dc0c0485c09da1cd638af56b693ba70a0510689d0a051de4e0b5cc5774599f10ec19029db495fb855c8ccd70f59be78a3a00b4db9918c7a97223c90c4a114dd5a1247bc7fb370cbad7a7e49c0e55dd994188cb8410c89b86cd5d96cfa52e6e4de126409460a0d98b3b72ac70511c163cc7a32a631b09123b11dc4a08e1896439ec0adedcbcdc6313033138b8fcc46d3d99f239e2c9223e577cda8cec6e2a132cb00bead2a78fefb26b4df0ef3f5b876d61aa67d05d8211375be90b3ae5c8f76de46c88de38c104bb5236227e4dbb43f7052b6aee06f5d3c8496eb093b52023967adf1980d84bd37afed8596e89b70bfbd70ffd5b0b8632cf51a20078ec1f786c51b3514b87a982e781d632b623505402a8cf966c5fe3618fdee6c8372c41cbd9d0dbc8d15fb34aedf0f219adfb6e42b9f29461c662a2ebbd222d87555176ef35097665565cd8aaf57f7b43c4b31c1847b64b3ae1a78a1d8cfbad9edcb72da63203f32fa0315f97bcc82b7323eb5e87113ed6e960a8ea172cc630823f0ef76c1e738dbf3fc98c84ff37519832af326961e182ddc3b84ca5bf13f34b9fbfcb0c8607ad0656111de15d0d1cedb48ab95a961c23165e5be20252cb850d50f40ffa6d0a527ad5b9cbad880210f31705062af30dd8279a78d658cfa2bc8ec504c7b155c5717d353c5564d117415f966b54d30c582d657cae98d3a1e08ea3584e8888c5e4d0ffcc60535be9b4be1b4d2cacbcc644aeec34227ebc6ae2baa1204897943b937f89ba8feb645b5cd17ff651d18a408b2d30a0b50b5f2ab6679854393344e4aeaf7892df3651e9e277e75219cd9b05f0203f44d312f5c93db454c673ce78b6cbd489c599ac720af03693d91614e5c245048ba9a24f3cf21575d35837a61cce73d0cada6ca7aec91e212bf97040b49b0a419524699f790e0816b30421f033df7bb96e0abcad8e9ca92d7688a7790e06ec1eb78e76d24d82be9904246694b76125cfa853795bfa6d09281579b49af8c66d2fbf0651380cc4e299d86294096bf81148f2a53df56ac7b5cd852d34d15e1a900fc8ed4f575af6d4e6e05c524cf655e832b032c5d2cf3ca4fd5c74551fd9d6898bf1a899329c3da72ec8ceed49be7ee2194a64d06905f1d434229662895192772184aeeadcefc2e31a5018618a8a4df630869e0d50d66465ee6d5e92e538f76de86c359a629f05aca52bbf7ebc24a986632f1f76af676c050d6a682bad40dd8bbb774ea88bd876526572a4ee949f8b7e294f3f531411d061defbc51b05065c879421511fbbcf5f4fc9ff5cad47599a7fb893ea779150d6a5394442405610e738efbbcda5b17e21ab8678a377bb2d9e7cd3fc5f852f32ebd6bbe05d07e92108ec7a98b915502f8ab5ecf906fdadd74e4e0e573150ebb1aaf2c8f7fa71af6cf470b1fcf2f8016f7083793f30eefbc8dd80242f05e6314847727b6e1822778ea126e74cdc26390574e84a1ccf4e7d4dd24f7fe2d937e50ae5f3c7dee48e8e0d4b488d7cd6118cc9e0a5401b215cfa0ece00942f67cf739966b0cf5cce9142744bdf93d29bcab66d1af4b8a412d3629a5da0ab9af597e5aa7e01e3e44e15dbc0948a43e4d1d1538137c382d76287eb716e963f3bb6e820d6f3c80cb21e255199001ff11cc25e0bd7d155733f273d15e381bde25e8009b6771619e8380cf2924b562cc66f6eaa6e3145fc56f4c6f5f0a887e2c320a6afbbbf6856eaa9d3e9e07d98b91d2562b2d8ba0dbfb2fef8c7052244d83d7a679edfd07f5cefca77c0a1ea2d31280fe8eff52708e414b3f98aa32ebc5dbf8c9586404fa868ed1353225af08fb7c8bea0c17453f23aa7355260cebd560c611518276327780c5976bd0fcc615072a65ae1693a49639c52926f1ebe7f65e69e3c0362b4252f45be2ce4bf1da81750622840306d97ef9b7591feab9485661aee4e4d2071393d8ff4665e30a5392cf7e416783e2c828fd4f47df5c4a1d529829aa68584f6f3bbbb6286d001f217dd2ae7e757df1145479c638b5920fe354bd0fe0bcb774fe3ee4e39d908a21d2e054a529357ba4fc86817c69a8d52c7cf4940de7f2f4d63cbd06d37d5bd9ebb7cf7e29a682319d31b5cf941e5e5be03afe9a66daa544498afacbc9f579ee9b7ff6b7eb9f39a9524a38a3b893a03fe69f1d5b16ee08e30d4a622c221e6b1abf701e01b1154aa5c8702fc30a8c2184a541092a82ac8be509f6de196933cc33e3a38084c273012c4a1d75261d28d017aefd66f3d2ae9731801fa6716e1f7a36d4ac2f5d14ee2cf00d0aeb69bea9c02d592411fd44c51516164dcca309f9852655d29454b7a5305ba67a8ebcda7e2d215f6dd336fbaf1424555daeed975edaa62d17cb8c6defd65df6677fe51c6460b9d95dd568e5ceb58d1f1056e43abaf2d5a58379e1226e818763b4bc2d44aac222a1a1e330c0ccfbfac0f05effc42f58186f5ed4c563699ee6613659b9ce2b1f5551fc604667aca1223ea9cbf6db6ad77bd7a7d7e5ba6cf5ad57ebe5771ed03bebe42c23567b23a8b5769f34288b275fd69b87cae73faf4bffd0d489f674739860b9f00f2d0dcec5a503d5cc52e59dc284681755f83d5796b2b0e42cf143efe8857af66c757ae1929a53ea342a8376a19e3085f4a92e9ef689eadaa40b7f4013fcd47ccd053cecaa18dd01707f0c68806fed417c5787d6738cdfb5095217824d4564c6972c7ad7d40b74457b077b03e08dc0f7fa5533ef33b077913ee8e1d13c85dfbf6c57b50600f8006f0f46102bfae1d4504c0d0df0246d0d43c487a1747b5e84659fc2c955327457764b56062ab44b657f1c6385e696fb07db54dbdfbb45a8c79500a3d8e644e9eea0e6673c757d27fd9f435f2088abedbadb41296dd74c5f55cfbe0c4b5aecd6b2394a95689d9a1a8fa08a3f26bbcb92664a78ba196bf52e85b6eb7e9f4395deecfc739f28d4e23f6cabe6fbcf82ef1781d9ef9ba9e7f7bbe8d387a58bc53ab190b72de7ff783a41fda1d10d67bdfed18725a61ffaf3ec68cdc6fea13f51c46794d2e6db948706781725c04550fff1975f83622d40336e69188cc563d3f4ebff035b30d687
\.


--
-- Data for Name: facts; Type: TABLE DATA; Schema: form4; Owner: -
--

COPY form4.facts (name, value) FROM stdin;
case	21a4a0e8d09fe3eb
\.


--
-- Data for Name: grown; Type: TABLE DATA; Schema: form4; Owner: -
--

COPY form4.grown (shelf, key, body) FROM stdin;
\.


--
-- Data for Name: identities; Type: TABLE DATA; Schema: form4; Owner: -
--

COPY form4.identities (number, body) FROM stdin;
\.


--
-- Data for Name: indexed_claims; Type: TABLE DATA; Schema: form4; Owner: -
--

COPY form4.indexed_claims (claim, report, event, act, earliest, latest, support, challenge) FROM stdin;
c-f2463f3f44af	r-6a12a769657b	v-d907945f8901	abduction	2021-02-01	2021-02-28	corroborated	disputed
c-17b209262f96	r-6a12a769657b	v-d907945f8901	abduction	2025-05-14	2025-05-14	corroborated	disputed
c-74f526a34a82	r-6a12a769657b	v-080ee910f0de	disappearance	\N	\N	alleged	unchallenged
c-a3f263fb3b8f	r-6a12a769657b	v-d907945f8901	abduction	2025-05-13	2025-05-13	corroborated	disputed
c-c02e193afa8b	r-6a12a769657b	v-d78b32543191	beating_assault	\N	\N	corroborated	denied_specific
c-4b8ed81229dc	r-6a12a769657b	v-ff2c9ea63ccc	property_seizure_damage	\N	\N	single_channel	unchallenged
c-82c936356aa0	r-6a12a769657b	v-d44be9168190	lawyer_action	2025-05-14	2025-05-14	alleged	unchallenged
c-35ec20c21080	r-6a12a769657b	v-2a105a040657	complaint_filed	2025-05-14	2025-05-14	alleged	unchallenged
c-0860ddccae14	r-6a12a769657b	v-ad5422c39d26	official_refusal_to_act	2025-05-14	2025-05-14	alleged	unchallenged
c-cfb96c70e517	r-6a12a769657b	v-d85074b30168	investigation_opened	2025-04-28	2025-05-04	alleged_firsthand	unchallenged
c-7a3c94244244	r-6a12a769657b	v-a27a1b8bb3a0	threat	\N	\N	alleged_firsthand	unchallenged
c-3ebbd361f652	r-6a12a769657b	v-2c1ab339c674	public_appeal	\N	\N	alleged_firsthand	unchallenged
c-864ed9ac443e	r-9058736e1727	v-c7ba46d48c78	arrest_detention	2025-05-15	2025-05-15	officially_acknowledged	unchallenged
c-75444ea35ea1	r-9058736e1727	v-d898e7faf877	investigation_opened	2025-05-15	2025-05-15	officially_acknowledged	unchallenged
c-672173f08a8a	r-9058736e1727	v-938ce1e08571	investigation_opened	2025-05-18	2025-05-18	officially_acknowledged	unchallenged
c-ef7e8a947eeb	r-9058736e1727	v-e87d080a89c2	release	2025-05-18	2025-05-18	officially_acknowledged	unchallenged
c-949db2873017	r-9058736e1727	v-ab136449f481	flight_escape	\N	\N	unattributed	denied_specific
c-c688b0a5e749	r-9058736e1727	v-d78b32543191	beating_assault	\N	\N	corroborated	denied_specific
c-d8079844cfc2	r-9058736e1727	v-41ab21572660	denial	\N	\N	unattributed	denied_specific
c-20647c79e357	r-aa4f5ebd3b37	v-b97bb0bde03a	flight_escape	2025-05-13	2025-05-13	alleged	unchallenged
c-3b5a743edb01	r-aa4f5ebd3b37	v-d0faed013734	complaint_filed	2025-05-13	2025-05-13	alleged_firsthand	unchallenged
c-866fec3d3dab	r-aa4f5ebd3b37	v-d78b32543191	beating_assault	\N	\N	corroborated	denied_specific
c-98f100aa2360	r-aa4f5ebd3b37	v-d907945f8901	abduction	2025-05-13	2025-05-13	corroborated	disputed
c-d92dedf3f482	r-aa4f5ebd3b37	v-d907945f8901	abduction	2025-05-13	2025-05-13	corroborated	disputed
c-58c3470e52e5	r-aa4f5ebd3b37	v-ff2c9ea63ccc	property_seizure_damage	\N	\N	single_channel	unchallenged
c-dcedccb63dbd	r-aa4f5ebd3b37	v-4f93f52b4bc7	threat	2025-05-20	2025-05-20	alleged_firsthand	unchallenged
c-38702b74f675	r-ae8b10339449	v-c8f0de238266	abduction	2026-01-04	2026-01-04	unattributed	unchallenged
c-f696279baf23	r-d57c723f21ae	v-d907945f8901	abduction	2025-05-13	2025-05-13	corroborated	disputed
c-7d0b27245e90	r-d57c723f21ae	v-d907945f8901	abduction	2025-05-13	2025-05-13	corroborated	disputed
c-03c4d8531207	r-d57c723f21ae	v-9a9d14502863	incommunicado_detention	\N	\N	alleged_firsthand	unchallenged
c-39389820cd18	r-d57c723f21ae	v-d78b32543191	beating_assault	\N	\N	corroborated	denied_specific
c-e4b12125e0cf	r-d57c723f21ae	v-8ef842d148fd	custody_transfer	2025-05-15	2025-05-15	alleged_firsthand	unchallenged
c-638e4453c755	r-d57c723f21ae	v-9d081483837b	forced_statement	\N	\N	alleged_firsthand	unchallenged
c-89ad652822b0	r-d57c723f21ae	v-9a9d14502863	incommunicado_detention	\N	\N	alleged_firsthand	unchallenged
c-16f2eb79780a	r-d57c723f21ae	v-8eb7b4d97876	beating_assault	\N	\N	alleged_firsthand	unchallenged
c-8d889b8370c5	r-d57c723f21ae	v-e87d080a89c2	release	2025-05-18	2025-05-18	officially_acknowledged	unchallenged
c-0b140b7f5270	r-d57c723f21ae	v-7b419c51da91	aid_given	2025-05-19	2025-05-19	alleged_firsthand	unchallenged
c-da7cf15fae81	r-d57c723f21ae	v-d78b32543191	sighting_trace	2025-05-19	2025-05-19	corroborated	denied_specific
\.


--
-- Data for Name: indexed_events; Type: TABLE DATA; Schema: form4; Owner: -
--

COPY form4.indexed_events (event, place, number) FROM stdin;
v-d85074b30168	\\x3001323032352d30342d323801323032352d30352d3034015b323032352d30342d32382e2e323032352d30352d30345d017e01762d643835303734623330313638	1
v-d907945f8901	\\x3001323032352d30352d313301323032352d30352d313301323032352d30352d31330132303a30307e01762d643930373934356638393031	2
v-b97bb0bde03a	\\x3001323032352d30352d313301323032352d30352d313301323032352d30352d3133017e01762d623937626230626465303361	3
v-d0faed013734	\\x3001323032352d30352d313301323032352d30352d313301323032352d30352d3133017e01762d643066616564303133373334	4
v-2a105a040657	\\x3001323032352d30352d313401323032352d30352d313401323032352d30352d3134017e01762d326131303561303430363537	5
v-ad5422c39d26	\\x3001323032352d30352d313401323032352d30352d313401323032352d30352d3134017e01762d616435343232633339643236	6
v-d44be9168190	\\x3001323032352d30352d313401323032352d30352d313401323032352d30352d3134017e01762d643434626539313638313930	7
v-8ef842d148fd	\\x3001323032352d30352d313501323032352d30352d313501323032352d30352d3135017e01762d386566383432643134386664	8
v-c7ba46d48c78	\\x3001323032352d30352d313501323032352d30352d313501323032352d30352d3135017e01762d633762613436643438633738	9
v-d898e7faf877	\\x3001323032352d30352d313501323032352d30352d313501323032352d30352d3135017e01762d643839386537666166383737	10
v-938ce1e08571	\\x3001323032352d30352d313801323032352d30352d313801323032352d30352d3138017e01762d393338636531653038353731	11
v-e87d080a89c2	\\x3001323032352d30352d313801323032352d30352d313801323032352d30352d3138017e01762d653837643038306138396332	12
v-7b419c51da91	\\x3001323032352d30352d313901323032352d30352d313901323032352d30352d3139017e01762d376234313963353164613931	13
v-4f93f52b4bc7	\\x3001323032352d30352d323001323032352d30352d323001323032352d30352d3230017e01762d346639336635326234626337	14
v-c8f0de238266	\\x3001323032362d30312d303401323032362d30312d303401323032362d30312d3034017e01762d633866306465323338323636	15
v-080ee910f0de	\\x31010101017e01762d303830656539313066306465	16
v-2c1ab339c674	\\x31010101017e01762d326331616233333963363734	17
v-41ab21572660	\\x31010101017e01762d343161623231353732363630	18
v-8eb7b4d97876	\\x31010101017e01762d386562376234643937383736	19
v-9a9d14502863	\\x31010101017e01762d396139643134353032383633	20
v-9d081483837b	\\x31010101017e01762d396430383134383338333762	21
v-a27a1b8bb3a0	\\x31010101017e01762d613237613162386262336130	22
v-ab136449f481	\\x31010101017e01762d616231333634343966343831	23
v-d78b32543191	\\x31010101017e01762d643738623332353433313931	24
v-ff2c9ea63ccc	\\x31010101017e01762d666632633965613633636363	25
\.


--
-- Data for Name: indexed_names; Type: TABLE DATA; Schema: form4; Owner: -
--

COPY form4.indexed_names (key, entity, name) FROM stdin;
@g1527592	e-9266dff892f4	
@g1527902	e-a8b3be22052e	
@g1528675	e-e4837074f12e	
@g1827499	e-1ade0bd6dfb7	
ada	e-fdfcd49a9d37	Ada
administration	e-55fdc03579fd	the district administration
afairs	e-0a26dc49fe99	Ministry of Internal Affairs
aibek	e-116a799f50e7	Aibek
aibek	e-116a799f50e7	Aibek Turdaliev
aibek	e-116a799f50e7	brother Aibek
aibek	e-116a799f50e7	my brother Aibek
an	e-d38929cca3ad	an official
apointed	e-d267397e4f83	a state-appointed lawyer
at	e-a48bbc1f37d6	my place at the hospital
biskek	e-50a254eb6d8d	A doctor in Bishkek
biskek	e-e4837074f12e	Bishkek
brother	e-116a799f50e7	her brother
brother	e-116a799f50e7	my brother
brother	e-116a799f50e7	my brother Aibek
canal	e-5a77b3194174	the Kochkor canal
celar	e-155133e0946e	a cellar
clinic	e-e119673d5b29	Open Valley Legal Clinic
clinic	e-e119673d5b29	The clinic
clinic	e-e119673d5b29	the clinic
clinics	e-1f05f45d7e24	The clinic's lawyer
clothes	e-bb282d4f254d	five men in plain clothes
coleagues	e-87848ee1001c	colleagues
cuntri	e-6765e59390e9	the country
department	e-fb445440cf5a	Naryn Regional Police Department
detaini	e-116a799f50e7	the detainee
district	e-55fdc03579fd	the district administration
district	e-ac7f8fa12340	the district police station
doctor	e-50a254eb6d8d	A doctor
doctor	e-50a254eb6d8d	A doctor in Bishkek
doctor	e-50a254eb6d8d	the doctor
duti	e-7474d1f949b1	The officer on duty
farmers	e-73fcc208403d	the farmers
farmers	e-73fcc208403d	the farmers of three villages in their quarrel over irrigation water
five	e-bb282d4f254d	five men
five	e-bb282d4f254d	five men in plain clothes
for	e-ea7f5b716255	the people who paid for the march
from	e-116a799f50e7	Water organiser taken from his home in Kochkor
gulzat	e-a3cbdd0cd274	Gulzat Turdalieva
her	e-116a799f50e7	her brother
higvai	e-2586f4488950	the highway
his	e-051dcd68741b	His whereabouts
his	e-116a799f50e7	Water organiser taken from his home in Kochkor
his	e-1f05f45d7e24	his lawyer
his	e-285fdafd30a6	his school
his	e-5bf31fa69fa7	his house
his	e-5bf31fa69fa7	his house in Kochkor
his	e-a3cbdd0cd274	His sister
his	e-b7da3e595ae5	his home
home	e-116a799f50e7	Water organiser taken from his home in Kochkor
home	e-b7da3e595ae5	his home
hospital	e-a48bbc1f37d6	my place at the hospital
hospital	e-e91fcffb025d	the hospital
huse	e-5bf31fa69fa7	his house
huse	e-5bf31fa69fa7	his house in Kochkor
huse	e-5bf31fa69fa7	the house
iard	e-c635d1376616	our yard
iard	e-c635d1376616	our yard in Kochkor
iard	e-c635d1376616	the yard
in	e-116a799f50e7	Water organiser taken from his home in Kochkor
in	e-50a254eb6d8d	A doctor in Bishkek
in	e-5bf31fa69fa7	his house in Kochkor
in	e-73fcc208403d	the farmers of three villages in their quarrel over irrigation water
in	e-77aed76dc427	the regional police in Naryn
in	e-bb282d4f254d	five men in plain clothes
in	e-c635d1376616	our yard in Kochkor
internal	e-0a26dc49fe99	Ministry of Internal Affairs
irigation	e-73fcc208403d	the farmers of three villages in their quarrel over irrigation water
jurnalisc	e-60eec8bcc143	journalists
kokor	e-116a799f50e7	Water organiser taken from his home in Kochkor
kokor	e-1ade0bd6dfb7	Kochkor
kokor	e-5a77b3194174	the Kochkor canal
kokor	e-5bf31fa69fa7	his house in Kochkor
kokor	e-a8b3be22052e	Kochkor
kokor	e-c635d1376616	our yard in Kochkor
kuarel	e-73fcc208403d	the farmers of three villages in their quarrel over irrigation water
laver	e-1f05f45d7e24	The clinic's lawyer
laver	e-1f05f45d7e24	his lawyer
laver	e-2cd1a6a59994	a lawyer
laver	e-d267397e4f83	a state-appointed lawyer
legal	e-e119673d5b29	Open Valley Legal Clinic
man	e-6983681f16e4	a man
marc	e-ea7f5b716255	the people who paid for the march
men	e-bb282d4f254d	The men
men	e-bb282d4f254d	five men
men	e-bb282d4f254d	five men in plain clothes
men	e-bb282d4f254d	the men
mi	e-116a799f50e7	my brother
mi	e-116a799f50e7	my brother Aibek
mi	e-a48bbc1f37d6	my place
mi	e-a48bbc1f37d6	my place at the hospital
ministri	e-0a26dc49fe99	Ministry of Internal Affairs
narin	e-77aed76dc427	the regional police in Naryn
narin	e-9266dff892f4	Naryn
narin	e-9266dff892f4	the town of Naryn
narin	e-fb445440cf5a	Naryn Regional Police Department
nurlan	e-1f05f45d7e24	Nurlan Seyitov
of	e-0a26dc49fe99	Ministry of Internal Affairs
of	e-73fcc208403d	the farmers of three villages in their quarrel over irrigation water
of	e-9266dff892f4	the town of Naryn
of	e-bb282d4f254d	One of them
of	e-bb282d4f254d	one of them
oficer	e-7474d1f949b1	The officer
oficer	e-7474d1f949b1	The officer on duty
oficers	e-77aed76dc427	Police officers
oficers	e-c63858848769	officers
oficial	e-d38929cca3ad	an official
on	e-7474d1f949b1	The officer on duty
one	e-bb282d4f254d	One
one	e-bb282d4f254d	One of them
one	e-bb282d4f254d	one
one	e-bb282d4f254d	one of them
open	e-e119673d5b29	Open Valley Legal Clinic
organiser	e-116a799f50e7	Water organiser
organiser	e-116a799f50e7	Water organiser taken from his home in Kochkor
over	e-73fcc208403d	the farmers of three villages in their quarrel over irrigation water
paid	e-ea7f5b716255	the people who paid for the march
people	e-ea7f5b716255	the people
people	e-ea7f5b716255	the people who paid for the march
place	e-a48bbc1f37d6	my place
place	e-a48bbc1f37d6	my place at the hospital
plain	e-bb282d4f254d	five men in plain clothes
police	e-77aed76dc427	Police officers
police	e-77aed76dc427	the regional police
police	e-77aed76dc427	the regional police in Naryn
police	e-97ef497db1f1	the police station
police	e-ac7f8fa12340	the district police station
police	e-fb445440cf5a	Naryn Regional Police Department
police	e-fb445440cf5a	the police
regional	e-77aed76dc427	the regional police
regional	e-77aed76dc427	the regional police in Naryn
regional	e-fb445440cf5a	Naryn Regional Police Department
seitov	e-1f05f45d7e24	Nurlan Seyitov
sister	e-a3cbdd0cd274	His sister
state	e-d267397e4f83	a state-appointed lawyer
station	e-97ef497db1f1	the police station
station	e-ac7f8fa12340	the district police station
sul	e-285fdafd30a6	his school
sulteacer	e-116a799f50e7	a schoolteacher
taken	e-116a799f50e7	Water organiser taken from his home in Kochkor
the	e-116a799f50e7	the detainee
the	e-1f05f45d7e24	The clinic's lawyer
the	e-2586f4488950	the highway
the	e-50a254eb6d8d	the doctor
the	e-55fdc03579fd	the district administration
the	e-5a77b3194174	the Kochkor canal
the	e-5bf31fa69fa7	the house
the	e-6765e59390e9	the country
the	e-73fcc208403d	the farmers
the	e-73fcc208403d	the farmers of three villages in their quarrel over irrigation water
the	e-7474d1f949b1	The officer
the	e-7474d1f949b1	The officer on duty
the	e-77aed76dc427	the regional police
the	e-77aed76dc427	the regional police in Naryn
the	e-8ac971d2c231	the voice
the	e-9266dff892f4	the town
the	e-9266dff892f4	the town of Naryn
the	e-97ef497db1f1	the police station
the	e-a48bbc1f37d6	my place at the hospital
the	e-ac7f8fa12340	the district police station
the	e-bb282d4f254d	The men
the	e-bb282d4f254d	the men
the	e-c635d1376616	the yard
the	e-e119673d5b29	The clinic
the	e-e119673d5b29	the clinic
the	e-e91fcffb025d	the hospital
the	e-ea7f5b716255	the people
the	e-ea7f5b716255	the people who paid for the march
the	e-fb445440cf5a	the police
their	e-73fcc208403d	the farmers of three villages in their quarrel over irrigation water
them	e-bb282d4f254d	One of them
them	e-bb282d4f254d	one of them
tovn	e-9266dff892f4	the town
tovn	e-9266dff892f4	the town of Naryn
tri	e-25afa8bc7b1e	three villages
tri	e-73fcc208403d	the farmers of three villages in their quarrel over irrigation water
turdalev	e-116a799f50e7	A. Turdaliev
turdalev	e-116a799f50e7	Aibek Turdaliev
turdalev	e-116a799f50e7	Citizen A. Turdaliev
turdalev	e-116a799f50e7	Turdaliev
turdalev	e-a3cbdd0cd274	Gulzat Turdalieva
ur	e-c635d1376616	our yard
ur	e-c635d1376616	our yard in Kochkor
valei	e-e119673d5b29	Open Valley Legal Clinic
vater	e-116a799f50e7	Water organiser
vater	e-116a799f50e7	Water organiser taken from his home in Kochkor
vater	e-73fcc208403d	the farmers of three villages in their quarrel over irrigation water
vhereabuc	e-051dcd68741b	His whereabouts
vho	e-ea7f5b716255	the people who paid for the march
vilages	e-25afa8bc7b1e	three villages
vilages	e-73fcc208403d	the farmers of three villages in their quarrel over irrigation water
voice	e-8ac971d2c231	the voice
\.


--
-- Data for Name: indexed_people; Type: TABLE DATA; Schema: form4; Owner: -
--

COPY form4.indexed_people (claim, entity, slot) FROM stdin;
c-03c4d8531207	e-116a799f50e7	affected
c-03c4d8531207	e-116a799f50e7	says
c-03c4d8531207	e-1f05f45d7e24	says
c-0860ddccae14	e-7474d1f949b1	doers
c-0860ddccae14	e-e119673d5b29	says
c-0b140b7f5270	e-116a799f50e7	affected
c-0b140b7f5270	e-116a799f50e7	says
c-0b140b7f5270	e-1f05f45d7e24	says
c-0b140b7f5270	e-50a254eb6d8d	doers
c-16f2eb79780a	e-116a799f50e7	affected
c-16f2eb79780a	e-116a799f50e7	says
c-16f2eb79780a	e-1f05f45d7e24	says
c-17b209262f96	e-116a799f50e7	affected
c-17b209262f96	e-e119673d5b29	says
c-20647c79e357	e-a3cbdd0cd274	says
c-20647c79e357	e-bb282d4f254d	doers
c-35ec20c21080	e-116a799f50e7	affected
c-35ec20c21080	e-1f05f45d7e24	doers
c-35ec20c21080	e-e119673d5b29	says
c-38702b74f675	e-116a799f50e7	affected
c-38702b74f675	e-c63858848769	doers
c-38702b74f675	e-fdfcd49a9d37	says
c-39389820cd18	e-116a799f50e7	affected
c-39389820cd18	e-116a799f50e7	says
c-39389820cd18	e-1f05f45d7e24	says
c-3b5a743edb01	e-a3cbdd0cd274	doers
c-3b5a743edb01	e-a3cbdd0cd274	says
c-3ebbd361f652	e-116a799f50e7	affected
c-3ebbd361f652	e-e119673d5b29	doers
c-3ebbd361f652	e-e119673d5b29	says
c-4b8ed81229dc	e-116a799f50e7	affected
c-4b8ed81229dc	e-bb282d4f254d	doers
c-4b8ed81229dc	e-e119673d5b29	says
c-58c3470e52e5	e-116a799f50e7	affected
c-58c3470e52e5	e-a3cbdd0cd274	says
c-58c3470e52e5	e-bb282d4f254d	doers
c-638e4453c755	e-116a799f50e7	affected
c-638e4453c755	e-116a799f50e7	says
c-638e4453c755	e-1f05f45d7e24	says
c-638e4453c755	e-77aed76dc427	doers
c-672173f08a8a	e-116a799f50e7	affected
c-672173f08a8a	e-fb445440cf5a	says
c-74f526a34a82	e-116a799f50e7	affected
c-74f526a34a82	e-e119673d5b29	says
c-75444ea35ea1	e-116a799f50e7	affected
c-75444ea35ea1	e-fb445440cf5a	says
c-7a3c94244244	e-116a799f50e7	affected
c-7a3c94244244	e-116a799f50e7	says
c-7a3c94244244	e-87848ee1001c	says
c-7a3c94244244	e-d38929cca3ad	doers
c-7a3c94244244	e-e119673d5b29	says
c-7d0b27245e90	e-116a799f50e7	affected
c-7d0b27245e90	e-116a799f50e7	says
c-7d0b27245e90	e-1f05f45d7e24	says
c-82c936356aa0	e-116a799f50e7	affected
c-82c936356aa0	e-1f05f45d7e24	doers
c-82c936356aa0	e-e119673d5b29	says
c-864ed9ac443e	e-116a799f50e7	affected
c-864ed9ac443e	e-fb445440cf5a	says
c-866fec3d3dab	e-116a799f50e7	affected
c-866fec3d3dab	e-a3cbdd0cd274	says
c-866fec3d3dab	e-bb282d4f254d	doers
c-89ad652822b0	e-116a799f50e7	affected
c-89ad652822b0	e-116a799f50e7	says
c-89ad652822b0	e-1f05f45d7e24	says
c-8d889b8370c5	e-116a799f50e7	affected
c-8d889b8370c5	e-116a799f50e7	says
c-8d889b8370c5	e-1f05f45d7e24	says
c-949db2873017	e-fb445440cf5a	says
c-98f100aa2360	e-116a799f50e7	affected
c-98f100aa2360	e-a3cbdd0cd274	says
c-98f100aa2360	e-bb282d4f254d	doers
c-a3f263fb3b8f	e-116a799f50e7	affected
c-a3f263fb3b8f	e-a3cbdd0cd274	says
c-a3f263fb3b8f	e-bb282d4f254d	doers
c-a3f263fb3b8f	e-e119673d5b29	says
c-c02e193afa8b	e-116a799f50e7	affected
c-c02e193afa8b	e-a3cbdd0cd274	says
c-c02e193afa8b	e-bb282d4f254d	doers
c-c02e193afa8b	e-e119673d5b29	says
c-c688b0a5e749	e-116a799f50e7	affected
c-c688b0a5e749	e-fb445440cf5a	says
c-cfb96c70e517	e-116a799f50e7	affected
c-cfb96c70e517	e-116a799f50e7	says
c-cfb96c70e517	e-55fdc03579fd	doers
c-cfb96c70e517	e-87848ee1001c	says
c-cfb96c70e517	e-e119673d5b29	says
c-d8079844cfc2	e-116a799f50e7	affected
c-d8079844cfc2	e-fb445440cf5a	says
c-d92dedf3f482	e-116a799f50e7	affected
c-d92dedf3f482	e-a3cbdd0cd274	says
c-da7cf15fae81	e-116a799f50e7	affected
c-da7cf15fae81	e-116a799f50e7	says
c-da7cf15fae81	e-1f05f45d7e24	says
c-dcedccb63dbd	e-6983681f16e4	doers
c-dcedccb63dbd	e-a3cbdd0cd274	affected
c-dcedccb63dbd	e-a3cbdd0cd274	says
c-e4b12125e0cf	e-116a799f50e7	affected
c-e4b12125e0cf	e-116a799f50e7	says
c-e4b12125e0cf	e-1f05f45d7e24	says
c-ef7e8a947eeb	e-116a799f50e7	affected
c-ef7e8a947eeb	e-fb445440cf5a	says
c-f2463f3f44af	e-116a799f50e7	affected
c-f2463f3f44af	e-e119673d5b29	says
c-f696279baf23	e-116a799f50e7	affected
c-f696279baf23	e-116a799f50e7	says
c-f696279baf23	e-1f05f45d7e24	says
c-f696279baf23	e-bb282d4f254d	doers
\.


--
-- Data for Name: indexed_places; Type: TABLE DATA; Schema: form4; Owner: -
--

COPY form4.indexed_places (claim, place) FROM stdin;
c-03c4d8531207	e-155133e0946e
c-0b140b7f5270	e-e4837074f12e
c-16f2eb79780a	e-97ef497db1f1
c-17b209262f96	e-1ade0bd6dfb7
c-17b209262f96	e-5bf31fa69fa7
c-20647c79e357	e-1ade0bd6dfb7
c-20647c79e357	e-c635d1376616
c-38702b74f675	e-c635d1376616
c-82c936356aa0	e-ac7f8fa12340
c-864ed9ac443e	e-9266dff892f4
c-d92dedf3f482	e-2586f4488950
c-e4b12125e0cf	e-9266dff892f4
c-f2463f3f44af	e-1ade0bd6dfb7
c-f2463f3f44af	e-b7da3e595ae5
c-f696279baf23	e-5bf31fa69fa7
\.


--
-- Data for Name: indexed_state; Type: TABLE DATA; Schema: form4; Owner: -
--

COPY form4.indexed_state (stamp) FROM stdin;
12 9973072a1cc6
\.


--
-- Data for Name: indexed_words; Type: TABLE DATA; Schema: form4; Owner: -
--

COPY form4.indexed_words (number, found) FROM stdin;
1	'14':46 '15':14 '2025':16 'a':19,68,92,119 'administr':141 'affair':167 'aibek':17,171 'also':96 'an':146 'and':100,117,176 'are':56 'ask':90 'at':183 'be':174 'been':136 'bishkek':13 'brother':84 'by':48,138 'call':161 'clinic':12,77,104,160 'cloth':53 'colleagu':145 'contact':185 'dismiss':152 'district':112,140 'duti':126 'earlier':133 'even':44 'exampl':188 'face':87 'farmer':25 'file':118 'five':49 'for':23,91 'from':4,37,153 'grey':69 'gulzat':60 'had':135 'have':150 'he':89,143 'held':175 'her':83 'him':66,151,182 'his':5,38,54,58,98,154,179 'home':6 'hous':39 'in':7,29,40,51,85 'intern':166 'into':67 'irrig':33 'is':173 'it':130 'kochkor':8,41 'laptop':99 'lawyer':106,180 'legal':11,159 'let':178 'may':15,47 'men':50,64,95 'minibus':70 'ministri':164 'miss':120 'night':116 'number':72 'nurlan':107 'of':26,45,80,165 'offic':124 'offici':147 'on':42,125,162 'onc':184 'one':79 'open':9,157 'openvalley':187 'organis':2 'over':32 'person':121 'plain':52 'plate':73 'polic':113 'press':186 'push':65 'quarrel':31 'refus':127 'regist':129 'report':122 's':105 'saw':62 'say':169 'school':155 'schoolteach':20 'see':181 'seyitov':108 'she':74 'sister':59 'speak':22 'station':114 'struck':82 'summon':137 'taken':3,36 'telephon':102 'that':78,115 'the':24,43,63,76,86,94,103,111,123,139,156,163 'their':30 'them':81 'threaten':148 'three':27 'to':110,128,149,168,177 'told':75,144 'took':97 'turdaliev':18,134,172 'turdalieva':61 'two':101,131 'unknown':57 'valley':10,158 'villag':28 'warrant':93 'was':35 'water':1,34 'week':132 'went':109 'when':88 'where':142,170 'whereabout':55 'who':21 'without':71
2	'15':30 '18':77 '19':7 '2025':9,32 'a':25,42,49,69,80 'against':93 'aim':102 'alleg':96 'and':73,101 'appoint':71 'are':99 'articl':56 'beat':98 'canal':48 'case':51 'citizen':24 'connect':11 'countri':87 'crimin':50 'damag':41,59 'depart':4 'detain':28 'detaine':95 'discredit':104 'fals':100 'follow':23 'forc':90 'gate':44 'he':62 'in':10,33,65 'kochkor':47 'lawyer':72 'leav':85 'may':8,31,78 'naryn':1,37 'network':17 'no':88 'not':83 'of':36,40,45,68,97 'on':15,29,38,57,76 'open':53 'physic':89 'polic':3,106 'presenc':67 'press':5,19 'promis':82 'properti':61 'question':64 'region':2 'releas':75 'report':13 'servic':6,20 'sluic':43 'social':16 'spread':14 'state':21,70 'suspicion':39 'the':18,22,34,46,55,66,86,94,105 'to':60,84,103 'town':35 'turdaliev':26 'under':54,79 'use':92 'was':27,52,63,74,91 'wil':58 'with':12 'written':81
3	'10':16,18 '13':41 '15':17 '18':151 '20':13 '2025':15 '40':19 '8':46 'a':72,81,135,153 'about':45 'after':43 'aibek':21 'allow':132 'an':69,124 'and':95,160 'apolog':125 'at':140 'bag':73 'beat':87 'bishkek':156 'both':164 'bruis':162 'by':4,23 'call':1,134 'camera':128 'cellar':82 'clinic':11 'confidenti':3 'date':12 'day':58 'demand':96 'doctor':154,171 'doe':167 'driven':65 'even':149 'examin':157 'feet':94,165 'five':32 'flat':29 'for':66,83,104 'from':25,36 'hand':111 'he':30,50,63,77,98,109,129,144,166 'head':76 'him':35,88,122,139,158 'his':26,60,75,93 'hit':138 'hour':70 'hous':38 'in':80,117,155 'is':51 'it':54,55 'kept':79 'last':61 'lawyer':7,136 'legal':10 'lesson':62 'made':121 'march':106 'may':14,42,152 'men':33 'more':67 'name':99,173 'naryn':118 'night':85 'nobodi':137 'not':48,131,168 'note':2 'nurlan':5 'of':53,59,92,150 'offic':120 'on':39,89,107,147,163 'open':8 'over':74,112 'paid':103 'peopl':101 'phone':24 'photograph':161 'pm':47 'polic':116,119,142 'read':123 'region':115 'releas':146 's':28,172 'say':31 'seyitov':6 'sister':27 'sole':91 'station':143 'supper':44 'sure':52 'than':68 'that':97 'the':37,57,90,100,105,114,127,141,148,170 'they':86 'thursday':108 'to':113,126,133 'took':34 'tuesday':40 'turdaliev':22 'two':84 'use':174 'valley':9 'want':169 'was':56,64,78,110,130,145 'wednesday':49 'who':102 'with':20,71 'yesterday':159
4	'00':22 '05':21 '0600':23 '13':43 '14th':59 '19':20 '20':104 '2025':19 '22':17 'a':87,106 'about':57 'aibek':76 'and':90,110 'ask':31 'at':118 'away':92 'befor':60 'brother':75 'but':61 'came':47 'clinic':11 'confus':64 'date':15 'dear':28 'did':129 'down':35 'drag':84 'drove':91 'even':41 'exampl':6,14 'face':79 'fist':82 'five':45 'from':1,100 'grey':88 'gulzat':2,4,134 'highway':95 'him':85 'his':81,98 'hit':73 'hospit':120 'i':26,37,53,62,113,122,128 'if':121 'in':51,77 'into':48 'it':66 'journalist':127 'kochkor':52 'laptop':99 'legal':10 'lose':115 'mail':5 'man':107 'may':18,44,105 'me':32,109 'men':46 'minibus':89 'my':74,116 'not':130 'nurlan':29 'of':42,71 'on':39,103,124 'one':70 'open':8 'openvalley':13 'our':49 'place':117 'press':12 'recognis':131 'said':111 'saw':27,38 'subject':24 'tabl':102 'talk':125 'telephon':108 'that':112 'the':40,58,68,78,94,101,119,132 'them':72 'then':65 'they':83,96 'thu':16 'to':7,33,55,86,126 'took':97 'toward':93 'tuesday':69 'turdalieva':3 'valley':9 'voic':133 'was':63,67 'went':123 'what':25,36 'with':80 'would':114 'write':34 'wrote':54 'yard':50 'you':30,56
5	'00':10 '10':9 '2026':8 '4':30 '6':6 'a':12 'ada':4 'brother':25 'by':3,14 'call':1 'date':5 'from':26 'had':22 'her':24 'januari':7,31 'neighbour':13 'note':2 'offic':21 'on':29 'phone':15 'retold':17 'said':19 'she':18 'taken':23 'that':20 'the':27 'with':11 'word':16 'yard':28
\.


--
-- Data for Name: intakes; Type: TABLE DATA; Schema: form4; Owner: -
--

COPY form4.intakes (number, report, original, found, custody) FROM stdin;
1	r-6a12a769657b	6aff249988354dc6c69c8d502b5767e976823219457ae416f9afeff2366c9370	new	{"original_filename": "1-legal-clinic-statement.md", "size": 1103, "collected_at": "2026-11-21T08:51:04+00:00", "collector": "Ada", "tool": "onrecord 0.1.0"}
2	r-9058736e1727	30974a9bc4d3bc1546d48631d041c9f96e98602521ba448e2b4be50dbc4e348b	new	{"original_filename": "4-police-press-note.txt", "size": 618, "collected_at": "2026-11-21T08:51:04+00:00", "collector": "Ada", "tool": "onrecord 0.1.0"}
3	r-d57c723f21ae	3ce9c30738eb31279b4a737f7fbad8a42f4bbb69ba126265c208c5863ce0101c	new	{"original_filename": "5-call-note-seyitov.txt", "size": 886, "collected_at": "2026-11-21T08:51:04+00:00", "collector": "Ada", "tool": "onrecord 0.1.0"}
4	r-aa4f5ebd3b37	00bad6c6b59eb1d0526eff1390914dce6918cba263b19b571ae80e9d04288e43	new	{"original_filename": "6-letter-from-sister.eml", "size": 779, "collected_at": "2026-11-21T08:51:04+00:00", "collector": "Ada", "tool": "onrecord 0.1.0"}
5	r-9058736e1727	30974a9bc4d3bc1546d48631d041c9f96e98602521ba448e2b4be50dbc4e348b	same bytes	{"original_filename": "4-police-press-note.txt", "size": 618, "collected_at": "2026-11-21T08:51:05+00:00", "collector": "Bo", "tool": "onrecord 0.1.0"}
6	r-ae8b10339449	73e3e7ff8962ee73ce0514dd499d15a438fce456147d5e723af843f3a2fe2bb2	new	{"original_filename": "note-2026-01-06-1000.txt", "size": 162, "collected_at": "2026-11-21T08:51:07+00:00", "collector": "Ada", "tool": "onrecord 0.1.0", "acquired": "note", "heard_at": "2026-01-06T10:00", "written_at": "2026-11-21T08:51:06Z", "spoke": "a neighbour", "words": "retold"}
\.


--
-- Data for Name: log; Type: TABLE DATA; Schema: form4; Owner: -
--

COPY form4.log (number, at, who, action, what, before, hash) FROM stdin;
1	2026-11-21T08:51:01Z	Ada	new	{"case":"21a4a0e8d09fe3eb"}	0000000000000000000000000000000000000000000000000000000000000000	4db04a9f11ae15b983e9a3b905e81a990c8c345da672166900de19473a6b7986
2	2026-11-21T08:51:04Z	Ada	add	{"custody":"b0611a936ac57d024fcd6ad7cbd916aa1048edce4bea0851557be628656c7a5e","intakes":[[1,"r-6a12a769657b","6aff249988354dc6c69c8d502b5767e976823219457ae416f9afeff2366c9370","new"],[2,"r-9058736e1727","30974a9bc4d3bc1546d48631d041c9f96e98602521ba448e2b4be50dbc4e348b","new"],[3,"r-d57c723f21ae","3ce9c30738eb31279b4a737f7fbad8a42f4bbb69ba126265c208c5863ce0101c","new"],[4,"r-aa4f5ebd3b37","00bad6c6b59eb1d0526eff1390914dce6918cba263b19b571ae80e9d04288e43","new"]],"made_by":"onrecord 0.1.0, onnx, rules d7a58e54a55f"}	4db04a9f11ae15b983e9a3b905e81a990c8c345da672166900de19473a6b7986	e939213e360084a41734c194603783d10177e369b809e800cac9fc467a68b39b
3	2026-11-21T08:51:05Z	Bo	add	{"custody":"64ac2767967fd1961a33a42b15ab1b0a25c1c8b8f4f0a709ca37a39799e41534","intakes":[[5,"r-9058736e1727","30974a9bc4d3bc1546d48631d041c9f96e98602521ba448e2b4be50dbc4e348b","same bytes"]],"made_by":"onrecord 0.1.0, onnx, rules d7a58e54a55f"}	e939213e360084a41734c194603783d10177e369b809e800cac9fc467a68b39b	6c68de35bef7d577060c1bdd754b25471633f244ace58d6f18f6d9f15985750b
4	2026-11-21T08:51:05Z	Ada	judge	{"decision":1,"digest":"08221e18a9991decf2383abf8bd69bc4c9eb0d21d729ddc1341053a46a3ad0f3","verdict":"accepted"}	6c68de35bef7d577060c1bdd754b25471633f244ace58d6f18f6d9f15985750b	2bd2f984317e6d161c88b767cf4d6e5e21d82eb0ad8fa5ccbfbe814f815f94dc
5	2026-11-21T08:51:05Z	Bo	judge	{"decision":2,"digest":"9a0babe19aea36c9a15e4086f904c7b90292fda96f0e1d0395df00d31e727b8a","verdict":"corrected"}	2bd2f984317e6d161c88b767cf4d6e5e21d82eb0ad8fa5ccbfbe814f815f94dc	81527012c2378b262dbd860f85819e3e8fe01dff91ca1dba59d7193bb1153e96
6	2026-11-21T08:51:06Z	Ada	judge	{"decision":3,"digest":"f74caa7533818b57871554b17a9df2c33762a0d272c46556f59808fd6da63bd2","verdict":"not_same"}	81527012c2378b262dbd860f85819e3e8fe01dff91ca1dba59d7193bb1153e96	d0180ba1e3da58d4e6c4fd29747410f3494e9f983cf81b5d0fecb63e2f675f45
7	2026-11-21T08:51:06Z	Ada	judge	{"decision":4,"digest":"d592014831760fa6bb9c43b9d4bf2502556b272e8542029d6e55b9ff36bf62c8","verdict":"rejected"}	d0180ba1e3da58d4e6c4fd29747410f3494e9f983cf81b5d0fecb63e2f675f45	2ad9b974abc1426457d9d45dd291a1e0501fb327ed0095784c3a23db63a36fe7
8	2026-11-21T08:51:06Z	Ada	judge	{"decision":5,"digest":"e61a6250126fdf44eb8426d1b8f3784250e088728d0f8b3c6b3a802e471a4f9e","verdict":"withdrawn"}	2ad9b974abc1426457d9d45dd291a1e0501fb327ed0095784c3a23db63a36fe7	ec919d15961e72cc13623ca1f99c0fddf3f5dca57dcfd2cd6a537a359a942b8e
9	2026-11-21T08:51:06Z	Ada	step	{"digest":"b7a6ee0f743fbe109970b55376134c704b4e4d92772d0e4db57c335199eee327","entry":1,"kind":"asked"}	ec919d15961e72cc13623ca1f99c0fddf3f5dca57dcfd2cd6a537a359a942b8e	d6f5399a071229cc0ae27f916d5952713708cc70ec739650c0d48773b81d4d5c
10	2026-11-21T08:51:06Z	Ada	step	{"digest":"b890ec230e14670a170658203c435d221ace69ec0bda71a712b552ee62a598cb","entry":2,"kind":"answered"}	d6f5399a071229cc0ae27f916d5952713708cc70ec739650c0d48773b81d4d5c	189cea6871342a103a467f79bc575d0aa5883b28471d3a2b652d58e6847b6f49
11	2026-11-21T08:51:06Z	Ada	consent	{"digest":"43c5cc30f77ad4f6cae63ffa03e6ef2d3a3240bb99c21c17058140d2447adee7","entry":1}	189cea6871342a103a467f79bc575d0aa5883b28471d3a2b652d58e6847b6f49	afa6672de87367a4a0e2ce239640a4e3e20e38398a9a42cac87f1fedb025577d
12	2026-11-21T08:51:07Z	Ada	add	{"custody":"246b6ed05699c462d9c3b70bd93a2c7c6406d3c49543e59283eafc5c9a2280f4","intakes":[[6,"r-ae8b10339449","73e3e7ff8962ee73ce0514dd499d15a438fce456147d5e723af843f3a2fe2bb2","new"]],"made_by":"onrecord 0.1.0, onnx, rules d7a58e54a55f"}	afa6672de87367a4a0e2ce239640a4e3e20e38398a9a42cac87f1fedb025577d	4f2438a05493302f0c0c2728493012441d62073b6635b50b8eafca83977802c3
13	2026-11-21T08:51:07Z	Ada	stamp	{"digest":"33ec0ceed41cf321f70d35ad958df0eebfc805b0ec4461bb03d6c05e62d7116f","of":"4f2438a05493302f0c0c2728493012441d62073b6635b50b8eafca83977802c3","stamp":1}	4f2438a05493302f0c0c2728493012441d62073b6635b50b8eafca83977802c3	145bc1b40c05fcc7b7b30d66378c3df5562085f291ac47914a205e863a439fbc
14	2026-11-21T08:51:07Z		search	{}	145bc1b40c05fcc7b7b30d66378c3df5562085f291ac47914a205e863a439fbc	feecb4a580af1525e4d0232cec10f03f9c5023149c0c6cea2f04387d0faa77d1
15	2026-11-21T12:38:31Z		search	{}	feecb4a580af1525e4d0232cec10f03f9c5023149c0c6cea2f04387d0faa77d1	20eebc805439b2d7ec3b7fac957d9785c8fa357eda1dffb8b1f1bc96bf155bb4
16	2026-11-21T15:05:24Z	Ada	show	{"events":25,"reports":5}	20eebc805439b2d7ec3b7fac957d9785c8fa357eda1dffb8b1f1bc96bf155bb4	5c05a4fcf7ccf46a2edf1f8eafe3d8d327b947d4a3543cff47f7556aefc7dc5b
17	2026-11-21T15:05:24Z		search	{}	5c05a4fcf7ccf46a2edf1f8eafe3d8d327b947d4a3543cff47f7556aefc7dc5b	baa70d74031948a2c94869c63b7342206083c05b8276de1550eee3242e34f301
18	2026-11-21T15:37:08Z		search	{}	baa70d74031948a2c94869c63b7342206083c05b8276de1550eee3242e34f301	15f5d7ba6a001c743c066101d4a086dc6e824728b66cf757fefbd099744d44fd
\.


--
-- Data for Name: members; Type: TABLE DATA; Schema: form4; Owner: -
--

COPY form4.members (number, body) FROM stdin;
\.


--
-- Data for Name: originals; Type: TABLE DATA; Schema: form4; Owner: -
--

COPY form4.originals (sha256, size, content) FROM stdin;
6aff249988354dc6c69c8d502b5767e976823219457ae416f9afeff2366c9370	1103	\\x23205761746572206f7267616e697365722074616b656e2066726f6d2068697320686f6d6520696e204b6f63686b6f720a0a2a2a4f70656e2056616c6c6579204c6567616c20436c696e69632c20426973686b656b2c203135204d617920323032352a2a0a0a416962656b2054757264616c6965762c2061207363686f6f6c746561636865722077686f20737065616b7320666f7220746865206661726d657273206f662074687265652076696c6c6167657320696e207468656972207175617272656c206f7665722069727269676174696f6e2077617465722c207761732074616b656e2066726f6d2068697320686f75736520696e204b6f63686b6f72206f6e20746865206576656e696e67206f66203134204d61792062792066697665206d656e20696e20706c61696e20636c6f746865732e2048697320776865726561626f7574732061726520756e6b6e6f776e2e0a0a486973207369737465722c2047756c7a61742054757264616c696576612c2073617720746865206d656e20707573682068696d20696e746f20612067726579206d696e6962757320776974686f7574206e756d62657220706c617465732e2053686520746f6c642074686520636c696e69632074686174206f6e65206f66207468656d2073747275636b206865722062726f7468657220696e207468652066616365207768656e2068652061736b656420666f7220612077617272616e742e20546865206d656e20616c736f20746f6f6b20686973206c6170746f7020616e642074776f2074656c6570686f6e65732e0a0a54686520636c696e69632773206c61777965722c204e75726c616e2053657969746f762c2077656e7420746f2074686520646973747269637420706f6c6963652073746174696f6e2074686174206e6967687420616e642066696c65642061206d697373696e672d706572736f6e207265706f72742e20546865206f666669636572206f6e2064757479207265667573656420746f2072656769737465722069742e0a0a54776f207765656b73206561726c6965722054757264616c69657620686164206265656e2073756d6d6f6e6564206279207468652064697374726963742061646d696e697374726174696f6e2c2077686572652c20686520746f6c6420636f6c6c6561677565732c20616e206f6666696369616c20746872656174656e656420746f20686176652068696d206469736d69737365642066726f6d20686973207363686f6f6c2e0a0a546865204f70656e2056616c6c6579204c6567616c20436c696e69632063616c6c73206f6e20746865204d696e6973747279206f6620496e7465726e616c204166666169727320746f2073617920776865726520416962656b2054757264616c696576206973206265696e672068656c6420616e6420746f206c657420686973206c6177796572207365652068696d206174206f6e63652e0a0a436f6e746163743a207072657373406f70656e76616c6c65792e6578616d706c650a
30974a9bc4d3bc1546d48631d041c9f96e98602521ba448e2b4be50dbc4e348b	618	\\x4e4152594e20524547494f4e414c20504f4c494345204445504152544d454e540a507265737320736572766963650a0a3139204d617920323032350a0a496e20636f6e6e656374696f6e2077697468207265706f72747320737072656164206f6e20736f6369616c206e6574776f726b732c207468652070726573732073657276696365207374617465732074686520666f6c6c6f77696e672e0a0a436974697a656e20412e2054757264616c696576207761732064657461696e6564206f6e203135204d6179203230323520696e2074686520746f776e206f66204e6172796e206f6e20737573706963696f6e0a6f662064616d6167696e67206120736c756963652067617465206f6620746865204b6f63686b6f722063616e616c2e2041206372696d696e616c206361736520776173206f70656e656420756e646572207468650a61727469636c65206f6e2077696c66756c2064616d61676520746f2070726f70657274792e20486520776173207175657374696f6e656420696e207468652070726573656e6365206f6620610a73746174652d6170706f696e746564206c617779657220616e64207761732072656c6561736564206f6e203138204d617920756e6465722061207772697474656e2070726f6d697365206e6f7420746f0a6c656176652074686520636f756e7472792e0a0a4e6f20706879736963616c20666f72636520776173207573656420616761696e7374207468652064657461696e65652e20416c6c65676174696f6e73206f662062656174696e6773206172652066616c73650a616e642061696d20746f206469736372656469742074686520706f6c6963652e0a
3ce9c30738eb31279b4a737f7fbad8a42f4bbb69ba126265c208c5863ce0101c	886	\\x43414c4c204e4f5445202d20636f6e666964656e7469616c0a42793a204e75726c616e2053657969746f762c206c61777965722c204f70656e2056616c6c6579204c6567616c20436c696e69630a446174653a203230204d617920323032352c2031302e31352d31302e34300a576974683a20416962656b2054757264616c6965762c2062792070686f6e652066726f6d2068697320736973746572277320666c61740a0a486520736179732066697665206d656e20746f6f6b2068696d2066726f6d2074686520686f757365206f6e2054756573646179203133204d61792c206166746572207375707065722c2061626f7574203820706d2e204e6f74205765646e6573646179202d2068652069732073757265206f662069742c206974207761732074686520646179206f6620686973206c617374206c6573736f6e2e0a0a4865207761732064726976656e20666f72206d6f7265207468616e20616e20686f75722077697468206120626167206f7665722068697320686561642e20486520776173206b65707420696e20612063656c6c617220666f722074776f206e69676874732e205468657920626561742068696d206f6e2074686520736f6c6573206f6620686973206665657420616e642064656d616e6465642074686174206865206e616d65207468652070656f706c652077686f207061696420666f7220746865206d617263682e204f6e205468757273646179206865207761732068616e646564206f76657220746f2074686520726567696f6e616c20706f6c69636520696e204e6172796e2e0a0a506f6c696365206f66666963657273206d6164652068696d207265616420616e2061706f6c6f677920746f207468652063616d6572612e20486520776173206e6f7420616c6c6f77656420746f2063616c6c2061206c61777965722e204e6f626f6479206869742068696d2061742074686520706f6c6963652073746174696f6e2e0a0a4865207761732072656c6561736564206f6e20746865206576656e696e67206f66203138204d61792e204120646f63746f7220696e20426973686b656b206578616d696e65642068696d2079657374657264617920616e642070686f746f677261706865642062727569736573206f6e20626f746820666565742e0a0a486520646f6573206e6f742077616e742074686520646f63746f722773206e616d6520757365642e0a
00bad6c6b59eb1d0526eff1390914dce6918cba263b19b571ae80e9d04288e43	779	\\x46726f6d3a2047756c7a61742054757264616c69657661203c67756c7a6174406d61696c2e6578616d706c653e0a546f3a204f70656e2056616c6c6579204c6567616c20436c696e6963203c7072657373406f70656e76616c6c65792e6578616d706c653e0a446174653a205468752c203232204d617920323032352031393a30353a3030202b303630300a5375626a6563743a20576861742049207361770a4d494d452d56657273696f6e3a20312e300a436f6e74656e742d547970653a20746578742f706c61696e3b20636861727365743d7574662d380a436f6e74656e742d5472616e736665722d456e636f64696e673a20386269740a0a44656172204e75726c616e2c0a0a796f752061736b6564206d6520746f20777269746520646f776e20776861742049207361772e204f6e20746865206576656e696e67206f66203133204d61792066697665206d656e2063616d650a696e746f206f7572207961726420696e204b6f63686b6f722e20492077726f746520746f20796f752061626f7574207468652031347468206265666f72652c206275742049207761730a636f6e6675736564207468656e2c206974207761732074686520547565736461792e204f6e65206f66207468656d20686974206d792062726f7468657220416962656b20696e2074686520666163650a776974682068697320666973742e205468657920647261676765642068696d20746f20612067726579206d696e6962757320616e642064726f7665206177617920746f7761726473207468650a686967687761792e205468657920746f6f6b20686973206c6170746f702066726f6d20746865207461626c652e0a0a4f6e203230204d61792061206d616e2074656c6570686f6e6564206d6520616e6420736169642074686174204920776f756c64206c6f7365206d7920706c616365206174207468650a686f73706974616c20696620492077656e74206f6e2074616c6b696e6720746f206a6f75726e616c697374732e204920646964206e6f74207265636f676e6973652074686520766f6963652e0a0a47756c7a61740a
73e3e7ff8962ee73ce0514dd499d15a438fce456147d5e723af843f3a2fe2bb2	162	\\x43414c4c204e4f54450a42793a204164610a446174653a2036204a616e7561727920323032362c2031302e30300a576974683a2061206e65696768626f75722c2062792070686f6e650a576f7264733a207265746f6c640a0a53686520736169642074686174206f66666963657273206861642074616b656e206865722062726f746865722066726f6d207468652079617264206f6e2034204a616e756172792e0a
\.


--
-- Data for Name: publications; Type: TABLE DATA; Schema: form4; Owner: -
--

COPY form4.publications (number, body, content) FROM stdin;
\.


--
-- Data for Name: readings; Type: TABLE DATA; Schema: form4; Owner: -
--

COPY form4.readings (report, made_by, body, problems) FROM stdin;
r-6a12a769657b	onrecord 0.1.0, onnx, rules d7a58e54a55f	\\x789cc5584b8fa43610fe2b16975c58c96ff0dc563924515e87ac92c368141930ddd6d0303130a3c92aff3de57e8169f74421b39d8311ae0297fd518fafb8ff9ce85637afbded93bbcf496fdac1b4a581c9fd439ab47a77ba1decf9560f83b3c538d8aedd4bfe4a1378cd0e76ffc0e7c456c95d623e1855565ae499e1582769f2685b2f7f32aeefdae4b036cc3fdac23ca24fa3ab7463cdf351014f0e6e34695276633b2477edd83469d2dbca9cee9fb41b7eefead3546f264da3cbf3c419edcddd25c9749a88cdf9fd6f7a300e756ea35bdb1b772941837e342daa5db7435bdba36db733c8b6e8fbaedc3e76fe058dfa72db75cd6074b9dd2f015754b86ef03380d075cd612b27599acc0d866fc3f33bb32b00b823fefeec87db9d07fef019ee13f7416a42752695145991a43825e221bd94d32c6538a650322584c43484b094d03caaa22a258c460d818ac6550c0b18d1051903158bab720643c6543ce329cfa3e71598c188abb88011b59509956632aacaa984115765599ae75174738037572a0abc0278711c0e8219f7972caee4803e16f401a2708abc8a55467006c1c76691b78f8b73e09d3c778ab85a37fd970ab9b3b5b9f39f04abbcdb7bb1088e2d64c94b8d33ce95bc7aec2948df29cf241b92d38c2b955c39fac9e2ece46bcfcc54caa3de4f3985a102387496b3b22065a5189ee0d8b86e7c9ae080e4836aed767e2b377184d0e06c86ba1a0d5b670c7ab64d036bf63ea7c203d6a13f46ed9c6950f70c69d43a6737da83845e7c620e5ceab0d86aa7221c624d846ea595541c4a5921aaeb6e15eefc56500636e7301c85eb7180e4473216e05070c86099a15218fa0f5965ecd7a495cb105e91620ea6cff7f3ba1ca61effe0eadcb32f6c7998740523a5d0b2545c5e0db7da3e1b044b5f4347bc9f777cda9e2ccd8c9e6e3d2cb0045ccbc61310efb15d6b0ed743249add313efd9b73e876bafd0f493b4f69bc80b30cc38856392e048c6875e492c2882e28a04208c6838f44756d72ca0a8ef1f558fe169ce7058897d145370e370ae6a5d139e20bf9bad2e10917c5011a0cf34213820b25ebeb0cfd9bb1f9530f135dd637e1e831ab1e23685496397f12ad43c6f34d1ea5878c03c9903cea780cc36057a92878f21ceab25084500e45a49815e323e7df17b309f09f9f20407fd54d635ed10f66a31bf475635b5bde04f7378cfb8c529e26c334997f8b49b4ea5b70cf707894230b60d64068a3f419ba13c542c0b5c0650139a5d64a5cf7ed9f46d7e816fd625eedd0ad683e2fbfecbf02fbc2fc04f1573d6af4cbeba179b4e7c91ceb49b40aeb3da02a9e3a559e4a126ddc8eed080ff36a21b2bcae05e1559ebfc1910caa20569d2d07f4d435b634a81fe6ce7f03ee796d0373602f55ab009694a67241ca05259211ae7145f975b7f46ed0d5356cc2dd0699d0e06c86806557e3f01ae0737a723530d00967388cd7422b92295998821413307a1cb69db3603fee45bada41b0c0e4fff2a2c506e6285daa568195299ce624048b62ad2a2389ccf0acc15f70cdb28324ae37e3adda9199bda0229cc4ab11c821e3e4cb84531b4a192d2950eeeb7104b975efab5637b7c1606ef022628ec275187099e622f4829a0a51839e61f5f66f9ec3efc4dbfde839da0b38da59b4eef890311496217bad6b8e99ac98a8ea3733c68f87307cf57dcd772d50c51658cdc7bad676fed3e30b72aa3737f00ebf859420a9ca7ca179f02778366ebfbdfb7ba0a81224d0e8ede0a4f70f50d00148a0fd0be1be39606c290562cca1d30da59ef80aba5c76df6c656229058a21d552ba4fff6cb96ec6e110385b6e17fbff9b92046238e7df5cf19deb	[]
r-9058736e1727	onrecord 0.1.0, onnx, rules d7a58e54a55f	\\x789cbd954d8f9b301086ff0af2d95b81c15fb955edad525555bd455165c0ec5a4becc838bb4aa3fdef1d9310427659b5519b0392fdcec08c9f19c6cb3d5256b5bbce7468b1479db641db4ac366b9c2c8aaf5b00ce6b4542178536e8371b6575e3082d74c30bdc31e991a2d90becb2b26286b0a96d21a61f4686cd437da77cea2c3b761fff143f263eb6bd51afd7454c12df8adc6a8725b1bd0c26edb16a3ced47a586f940f3f5d336cd5fd68695575da78ad62ac0542e3512e037e82bc7f699b5cc8e14127b50eca58ad119cd9bbf6f07a75f0079773f35aaf4b38d8914f4cefb05c4730074c4be4ef644a05cf99ce38e1086794e38cf3157ec3c4e89c2967393cf42d13cd05a6345d41454e5568a42c6b52c952317656851ed3a9085f95dfd97f471fdd6794702a099aa9c1102f520eeef97c99b8263998cfa9f74ed77226a9c4247b132621193c6c424c31a973dd90baa2c52cb12fae7a7874feef99bd2ec91c3f99cef21ba29f21ba1a0ecf3111d39e11b26c1460a12a7acc1088053be6915471868c2c1ad576ffebf77d1d76f2770eca752c18348a9876435e692139154526c4fc145349175480ded96c9c81115a27ad7ade697f1b26b3d1cfd18cd2556c8a34c50529a66cca82672c254464f2dd3ee94fed77b7eb9021e0a43746ed3a0242629a4eff949254396d9a8c2bd98c04d4363c386fc2ee62c226dff53d7c5eb5c937d79a4a279f758c1da3dee4eafb832422bc4daf4fd88dd255e858ca318309bc7a59c5a33d69dfe7bd5c3202b72085149d859659ae6046c75b91080e7ead32ebeea81221e0d623176abc0b699a5da8340595be5229811cc444857c7e03b134cac1	[]
r-d57c723f21ae	onrecord 0.1.0, onnx, rules d7a58e54a55f	\\x789cbd57db8e9b3c107e15e46b57b28d4fec5dff07a82ab5775154196c36d61288386c15adfaee1d28098735ff058a7231c2fe067be61bc6e3e1f0814c698a6be31bf4f2811a57b6aecc1c4c0e478c4a73be0d5b7f1f9ab6ad7ddab5be2a07e40f46b0ccb77e78e103798b5e90fb9273155b997141154318bdf9b2c72fae6eaa12fddb1be6dfbaba3065f4c35d7d5bbd8f38bcd8d69dc328abbab2452f6557141835debadbf862eaf65795dfa6e675d21426bb4f6a677a6b2f084d64d62681515d15377267774ec1c591696fe6869737c207547fb142658ac539a3c6211c13ccf9110271279f1a6b39372627426d93ffea53f716fdec6a6b0aef9ec37e6df301f429d598c6f111075412548a0455090109ae628a80b0902a26122409aa180791419582552abc4a834aeb908ac71224b88a0b5089b04ac72022a412b1c68207a321290309ae925c81046dc94480049d8711487043957010155269aeb1166499cb22753c77c61261a75c7eadabee32a572eedf5d045932e5706e8a664a62f1b80cbe9b9aa52e3a9b61be2f7f213ba85e1e6092a42ce3d4302df4ec000fcedd49b727179daaae715bac1f7b74277373e677641ff724c18ce8057797336772aba4cd924dee26ca5c5198fa39d4efd6e6cc276817754e2848b2a01ee7b1ceb25c2431959bb9de7f878bab2ec513bffbddde34897e9faae862bc8df2aa8e7afc6ceaecb408d178e3ec0e5142b1203458cb0803118be8696e88a4368765b3e899ae3d55b56fafcb08d6ee15ec9a22ba5485cf9e14caef83ada8ca73784034f0862b0134f265f4cdd4d765dd19778225e3dabda116926011bea2047c0549e422d426a5b115d25996d0cd33facfdd877515e8950aa644d2b773e1ce6a1d9eddc1803b54e8655562249126679c33126fb754262accefab7b5a591aadcd5362827671978a63a9d9f260592a1d219a5062fff7361a53b5694d6fe089e569697751823ea976854541bd516cd99964a9568ed344b934d94e89af91adb2b67a524accacdd867de5f8cf37a737f7369696f195799826685f78a4c04a05bb690d2aad96959ac9cc682d9d7132de4ca8c9e74716102d95d82a20378b0f28214a29ac86a6eed8bbfceeeac19fc3a1ff25612206b030fe0c57c0e1085163a2ff7960e04b55ba111b7e28b458bdd9ff3070b6463993587c42458fea648df6f59ccb153ab4f97aed97d4d0ab33ba4287e65ef235da7fe84ffb0e2dbdd633661092bf4db2e4c3	[]
r-aa4f5ebd3b37	onrecord 0.1.0, onnx, rules d7a58e54a55f	\\x789cbd574b8fdb380cfe2b86ce2e603d2dcdadd8430f5d602f452fc160205b72a28e23077e4c910ef6bf2fed1927724629b0469a0303919442f1e343f4e61569afeb63e73af4f08a3aeb7beb4b0bcce631455eefe765ef4e4bddf7ad2b86de357e92fc9b2238e67a376d7845cea007643f9546679952362f0846297a767e9437ed567bd7e9f1347ab300d27f0ed627df755ddb63f2b7ddea3af9ab76de95ef3be060df0e36456533f81e3df8a1ae53d43963e7f541b7fd5353cdacde9e35b52e4f4c6b7507761f103a3b77dd38f8da36f5ecf6deee0bdbce188c0667b99fa1d8a0f693d6ace2b630b4a0394a394e73fe08109d60c973a10a2968c14c7586e500ff1c02f265a87fe93ef936b446d7cebee8bb20f1d1ea0d201029a18fe947399632c52a8ba908ce8070542530108baa24018adaa28401f1a84a62a0e8290eb6b888ab7209a4a22a05a754f494c02a1524eab2e014882d528556445a2e09632ca8a06ddb0c8773a654eec5261080738254baeece19c26f5828de020bbf495325fdceee813b990f3205edf5c4af4a17c2208a3c8a11151c4846553901123115231c281a2aa644cab36c01bac5ac14a6cc5955d8a03e27704ea037439b1c756bae81fe9bb20413044ba8fe4c63a5c716f0bf6210589e9789f3c9d7a6dc3d37ed220ad3b6d56198ea4c2da0b9b8771c9af92637eb57688b25c99952e80a2411df577b9d536821cb84909a4909595249535c6fd89f5d619fefd2a4674b45db400db6c9ccef8fc9bb68c1bcebc3c498b7ad45696a992ada9ea9823a5479b4d830d4218e562fa332851e17eda6d958a2cb3c14c2e43933a62285be9a87e061b273dbdd4f7d5c51a52be2121a0cd10e64abd0669242a35abe0ca6209457580b9c99eb39a993b111dfc5f93753b77a03386340cba01ba985e0a42caaea7a5f86b40f257fd8e9c0dabc4c607c9a12a1e90eaed7f50292b7cdab4199e68a0b5094a15a56dce032ff7d25ccf7b95f29c4100885eb86c90cc624bc9ca82b414ac561a42e45d0a02fc6a41ff05ac2878eebfaee3e1884064308cef2f520b00c6645bc008111aba5c5199524789be35f5b63785e1a77af32399b0b713849d641000fb5900420781c6ffd62dbe94a9b0d86c19c6091a2c11b5b8207d01f37b0630ff774be7faa5c3d8ac0b9edae777efbd4b75351c2db43700e8f3f86ff83ad7b4893cd2485af0a2ad885741c4519b9944ea3a6e297d271caa4e442ca2983205e4aa7cf0068f8cbeb7fb82cb8fd1f58efe4db	[]
r-ae8b10339449	onrecord 0.1.0, onnx, rules d7a58e54a55f	\\x789cd592dd6ac3300c855f65e8da85b8ce4f93bb3d4708434994ce2cb18bed0c4ad9bbcfc9e6d4bd1883c20abb8a742cfbe853545f00158e672b2d5417b0a41ca98e7c52370c144e2174720bd13923dbd949ad56e58381bf269d5c0b2e207ba88076bcc8c5b06ff334ef0818bc49b5e8da1c51498bcb6df872f0ea738fdf89af716626069d9e95834acde3c8c0ca9e427c42e35ef410523c5e4f46ecb6c4105a6f51015c39561f4f60f41860269a5a32816c793be82a02fc05eae45ff8373835981dd2a1e58910659a96c078c6f8a18931312b88e7d8efe910611e8d9e4f574a3d0cb25bcc36d40147fb57ac9b5b041c44b89b3c2918e7d90dbb284a91f479465952fcfc8b5fc93cb5463bff7d0c7f6c188f20d2ee1bc13e675c143723f04b2e86341b04f6653482b5c76d02def5e98ca67f0cfee616b307e13ef054f8cde71ebc597a7e27b33654d7a5d7f3cc6b23cac96f77dd2c359fde45a3a3	[]
\.


--
-- Data for Name: reports; Type: TABLE DATA; Schema: form4; Owner: -
--

COPY form4.reports (id, file, original, newer_than) FROM stdin;
r-6a12a769657b	"1-legal-clinic-statement.md"	6aff249988354dc6c69c8d502b5767e976823219457ae416f9afeff2366c9370	\N
r-9058736e1727	"4-police-press-note.txt"	30974a9bc4d3bc1546d48631d041c9f96e98602521ba448e2b4be50dbc4e348b	\N
r-d57c723f21ae	"5-call-note-seyitov.txt"	3ce9c30738eb31279b4a737f7fbad8a42f4bbb69ba126265c208c5863ce0101c	\N
r-aa4f5ebd3b37	"6-letter-from-sister.eml"	00bad6c6b59eb1d0526eff1390914dce6918cba263b19b571ae80e9d04288e43	\N
r-ae8b10339449	"note-2026-01-06-1000.txt"	73e3e7ff8962ee73ce0514dd499d15a438fce456147d5e723af843f3a2fe2bb2	\N
\.


--
-- Data for Name: stamps; Type: TABLE DATA; Schema: form4; Owner: -
--

COPY form4.stamps (number, body) FROM stdin;
1	{"number": 1, "at": "2026-11-21T08:51:07Z", "who": "Ada", "file": "a.tsr", "of": "4f2438a05493302f0c0c2728493012441d62073b6635b50b8eafca83977802c3", "answer": "bm90IGEgcmVhbCBhbnN3ZXI="}
\.


--
-- Data for Name: steps; Type: TABLE DATA; Schema: form4; Owner: -
--

COPY form4.steps (number, body) FROM stdin;
1	{"number": 1, "at": "2026-11-21T08:51:06Z", "who": "Ada", "step": 1, "kind": "asked", "what": "complaint", "of": "the prosecutor", "behalf": "the family", "on": "2026-01-05", "due": "2026-02-05", "hours": null}
2	{"number": 2, "at": "2026-11-21T08:51:06Z", "who": "Ada", "step": 1, "kind": "answered", "what": "refused", "of": "", "behalf": "", "on": "2026-01-20", "due": null, "hours": null}
\.


--
-- Data for Name: texts; Type: TABLE DATA; Schema: form4; Owner: -
--

COPY form4.texts (report, number, text_sha256, page, content, about) FROM stdin;
r-6a12a769657b	1	5c4f45b01015a4dee551d34eaa48ecd131d999b1dafbc11f34f9c26eee6e46f6	["open valley legal clinic", "water organiser taken from his home in kochkor"]	\\x789c75934b73d4301084effb2be6c6c56c9114b97022e40014040ed982f3d81edb2acb1aa391d7985f4f4bde101ec5c52fc9d3df748fbe7292481a7b0ecef0947894405dd489066734e824e4027dd06618351e0e9f672c7f61ef65a38fd2b3a73bef826b2a7ae36c1865ace8ea86ee79a3eb17d73787c3adab65a4d3125bf64ece15315933a8fa24dc0c105c07259b8547a34ea13f08751c278946dae1358ad0d979cfbd5826c10617e9dbc2318a273da3848bd1f59c9c065a733b156ef66f278bfdde0a69a9457296e0429fc5ae5e16f07aa3ce9d8526fc8efdb3675c1bafd86d477a875a2bc0856b5d921147a1258c41d7703c1cf2aa392b106f17ff83d353ef5c91f15a4473e979b10164133492c2963ec2d2095ed60b145c0270a2b04c353a0443cae20ff837a96f4b91a6188f47886890dd2e99c8525c9a91b2b975ccd4f1e21b8c6d24c3072c12db286df19ce1578c1cd2914e1738f6a650d2b178e7794e3a130708aff82e5ee60192868e4fbf489ee58deb965bffb444cf811e64734911fa2a21a15c8168614f744da259bd038fa53dbad24770fd908a50e73cf0188e98219fe7332602bba2cc1a2fa0da752850926c97b461ad43c66d168ad29714c8a5cc08e8550423261c11457c0a85066ea916b46ccb34a1a736e7ff0727b73915bc14ce6a4fbfa2c7281ac561e07e11c370871dcae15ce4d1456a61071a181395d346d9dc52b6fe7134f70371f1f27f078c1a7cb3c7a9bddf89b61cfafb80460336de761d3b9c1bc819e6b870d25f0790a0574b1ef841005f2255f2922e41e7fcc864672d83d508c8ee34246ed22b9aa398bd56409e0be351bef3347bf9099f528799	{"report":"r-6a12a769657b","file":"1-legal-clinic-statement.md","sha256":"6aff249988354dc6c69c8d502b5767e976823219457ae416f9afeff2366c9370","language":"en","title":"Water organiser taken from his home in Kochkor","publisher":"Open Valley Legal Clinic","author":null,"published_basis":"in text","kind":"ngo_statement","original":true,"blocks":[[0,46,"title"],[48,94,"dateline"],[96,333,"paragraph"],[335,575,"paragraph"],[577,739,"paragraph"],[741,907,"paragraph"],[909,1061,"paragraph"],[1063,1096,"other"]],"copies":[],"unread":[],"published":["2025-05-15","2025-05-15","2025-05-15","instant"],"day_and_month":null}
r-9058736e1727	2	abf6a914fb6693b64f1227c2e0b652a54075e4e96744839d22c32615e8aa775c	\N	\\x789c4d91416fdb300c85effe15fc019bb11628d01d8d2ed882b56e10e4b22327330e518572293a86f7eb47c9c5b09b20f1bdf7f1a9ef8ebf7a38eebeef5ffbee190eafcffba71d7cdb1dbae3e965d79f9ae6a0943364d21b076a9abbaff0822bdc7fb97f689abd404822148c93c0c27601a529a9b96052c201fc3aa7c01841c896a46ff913d88560fadf15b2a151ae0fe714635a58c6b6699ed8f80f09742d9c661d3032dd60c10c0319b250b5bf7bf807042cd5c3d22290ced0a3ae5211e63c71288c7e3be015470f00841ce7123f7a7a7929da9f295cde924240c1d8420741f9ca7ef69b4c353d4d54b2671948ab06d5384482da413ccf71cb2820bea88fabad2dfcd8d4ef33e552973b7ce0962e484245c0ad8bcf384d89c57c28e2b27a0eca50e54a911c645bfdb1aebe81202cca665e97475ed959255921f0f91bd5a09066315dbdd9dec12e6be6e07b9d93860d6d2ebe387ab5d9aae0a367f21e6224afc9b973c1fc4d7e9631fbeafe65183dad00225f4be2c039280dbc994c297ac9ed5f4ac5d7fb	{"report":"r-9058736e1727","file":"4-police-press-note.txt","sha256":"30974a9bc4d3bc1546d48631d041c9f96e98602521ba448e2b4be50dbc4e348b","language":"en","title":null,"publisher":"Naryn Regional Police Department","author":null,"published_basis":"in text","kind":"official_statement","original":true,"blocks":[[0,32,"header"],[34,47,"header"],[49,60,"dateline"],[62,155,"paragraph"],[157,501,"paragraph"],[503,618,"paragraph"]],"copies":[],"unread":[],"published":["2025-05-19","2025-05-19","2025-05-19","instant"],"day_and_month":null}
r-d57c723f21ae	3	c0084a7d0cdaeaf178eab053ddf3e0d48d80f1b7ea31570b590d2c26056000cb	\N	\\x789c4d924f6fdb300cc5effe14efb64b6234dd0a14bdf5cf801db264c08af54c5bb42544160d496ee66f3fca5a87018e85c8e4e38f8f7c7e3c1e713abf7ec51ebd84c1190ed9916f9aa7f501a7257a0af8c9abcbf2be83a7ebca7187f3cc01bfc87b5e71e4913c9ebd0bae6f9a17cafc80db1b7ca7558fdbbb1d0e37ede16eafef2f374df3e6b27dc0a3ebf882d7251af28e55b85b315b098c21ca04eb12924b99e3a784c1536e9a6f8c44abfe73ef8c49ab67918b064e35235b8695253124a82e27a3e50f9f0bc50e34a812d232cf859d3a5932ee314f2d4e92f1c626d4f83d54a5945ea2ea0c7079a73f5c296dfa25446f0b9ca794e1392509edc656624c54b68041222651856cd53a7d942be2aa7d83d0d10879579aa262994c8bbfd9179e339c26a067ef296e3af92a086eb439b578b56a76c794b7aeb5cdc29444293ea806e6ac050d0c4f7ab02908b9341568e22d7e6699bd16b482999ca945f47ea2d8db166735cf2e7173c3562e5b9536e82c5b70e4d149d0a1cfe25dcf85fa44712d56fca837320c7ac4a4ba8637dea8bd16334873645c3fa47a058bf4cf84a0f3d0ad926b6117fdeabd1a52b7ae4cab13a360ae5aa0ad6d2dd592295376ff8f23b2674a05bd5ac53a1c17c662d6e1be2c468b4718e9b35aa01d3cb9642fba94fc9b261734ad9458b92c6171a3d8aa1b9a658c345bfddcc5c5a5e27d40273adb627e2d6e846b27570a15b156d15ddee6a05b6ada3f9b5c2ed1	{"report":"r-d57c723f21ae","file":"5-call-note-seyitov.txt","sha256":"3ce9c30738eb31279b4a737f7fbad8a42f4bbb69ba126265c208c5863ce0101c","language":"en","title":null,"publisher":"Nurlan Seyitov","author":"Nurlan Seyitov","published_basis":"in text","kind":"call_note","original":false,"blocks":[[0,24,"header"],[26,78,"header"],[80,110,"header"],[112,166,"header"],[168,322,"paragraph"],[324,589,"paragraph"],[591,721,"paragraph"],[723,846,"paragraph"],[848,888,"paragraph"]],"copies":[],"unread":[],"published":["2025-05-20","2025-05-20","2025-05-20","instant"],"day_and_month":null}
r-aa4f5ebd3b37	4	9f3e840b3f5639c742f17f61079de05e947a024b798acbafb1237685ed61b715	["gulzat turdalieva", "what i saw"]	\\x789c4d524b8bd44010bee7577c7787213bba8261911545111f7b70d07325a9a47ba7d315fa3131fe7aab7b403ca6babe67ea6390a5c3a7ecfe50c23987919ce52be161aea3c785ac3bf26f5a56c76f9be62c1d9e56f6f849cef18eaf3c93c37b67bd1df0b0068ef151f4fd5a9fff037ea0c41dce261f703ae11bed38b5a77bdcbde9dafbae6df1a27dddb64df323f7cf3ca40ebf8cfaf98c489b629902bee7e0c81f9a66970c8a171eb13092600b363146d93cb67fa0239e3c9261f095bdf53364c2ddcbaa3bd92b2bd4632025b05e292407ec1446fdc21719cc45c25179b620a94a54c95e72aa9477af9241cf93043ea0cf4571a38841fc94a3dad21d7f804d755a00e7cc71a4bd78e26244670b8c2e2c3b7ad5301cf0cef67c29fa0530d1c0d8acca181bd5704c47ad4eeb1e03cdb34a18bb145f8439e874d1f6fb1c417ed40dd178b469d0249b66ba593076365bb1506992c8a5523b5a93ac98f408ea5aa2def1b169b4bc535bdb222ca4a6d8f16ac4df4a2f3a916c495afbde24bb114e229744ab2beee9d69591b8daa42762a7b2c83e41948edca5fc148df0acdd7bbdb99862a97c54562f09810799bd55c6c272153b145bb733fd0b8a1aeb5f	{"report":"r-aa4f5ebd3b37","file":"6-letter-from-sister.eml","sha256":"00bad6c6b59eb1d0526eff1390914dce6918cba263b19b571ae80e9d04288e43","language":"en","title":"What I saw","publisher":"Gulzat Turdalieva","author":"Gulzat Turdalieva","published_basis":"in text","kind":"letter","original":true,"blocks":[[0,45,"header"],[47,102,"header"],[104,141,"header"],[143,162,"header"],[164,176,"other"],[178,532,"paragraph"],[534,683,"paragraph"],[685,691,"other"]],"copies":[],"unread":[],"published":["2025-05-22","2025-05-22","2025-05-22","instant"],"day_and_month":null}
r-ae8b10339449	5	faa3329001c68fb796d06975dd89bfa3f74dc58f70481d363dd8cbf5344f203f	\N	\\x789c358e3b0ec2301005fb3dc53b4014198452b80b9f0645508044bdc11b1c015eb4710adf9e50503d69668ab76bbb0ea7f3f540b42d1e6d60a23d67f16870e434b315acddbaa9b072b57344b731470f4692f1117b9dad425ff0899a64916a61f230c9fa0a44972898780cc891337418c6bbd884c80be1a7244431f4a6f9b783e97b0905852d401336ff03f517ceaf3443	{"report":"r-ae8b10339449","file":"note-2026-01-06-1000.txt","sha256":"73e3e7ff8962ee73ce0514dd499d15a438fce456147d5e723af843f3a2fe2bb2","language":"en","title":null,"publisher":"Ada","author":null,"published_basis":"in text","kind":"call_note","original":false,"blocks":[[0,9,"header"],[11,18,"header"],[20,47,"header"],[49,76,"header"],[78,91,"byline"],[93,165,"paragraph"]],"copies":[],"unread":[],"published":["2026-01-06","2026-01-06","2026-01-06","instant"],"day_and_month":null}
\.


--
-- Name: changes_of_form changes_of_form_pkey; Type: CONSTRAINT; Schema: form4; Owner: -
--

ALTER TABLE ONLY form4.changes_of_form
    ADD CONSTRAINT changes_of_form_pkey PRIMARY KEY (form);


--
-- Name: claims claims_pkey; Type: CONSTRAINT; Schema: form4; Owner: -
--

ALTER TABLE ONLY form4.claims
    ADD CONSTRAINT claims_pkey PRIMARY KEY (report, number);


--
-- Name: consents consents_pkey; Type: CONSTRAINT; Schema: form4; Owner: -
--

ALTER TABLE ONLY form4.consents
    ADD CONSTRAINT consents_pkey PRIMARY KEY (number);


--
-- Name: decisions decisions_pkey; Type: CONSTRAINT; Schema: form4; Owner: -
--

ALTER TABLE ONLY form4.decisions
    ADD CONSTRAINT decisions_pkey PRIMARY KEY (number);


--
-- Name: derived derived_pkey; Type: CONSTRAINT; Schema: form4; Owner: -
--

ALTER TABLE ONLY form4.derived
    ADD CONSTRAINT derived_pkey PRIMARY KEY (name);


--
-- Name: facts facts_pkey; Type: CONSTRAINT; Schema: form4; Owner: -
--

ALTER TABLE ONLY form4.facts
    ADD CONSTRAINT facts_pkey PRIMARY KEY (name);


--
-- Name: grown grown_pkey; Type: CONSTRAINT; Schema: form4; Owner: -
--

ALTER TABLE ONLY form4.grown
    ADD CONSTRAINT grown_pkey PRIMARY KEY (shelf, key);


--
-- Name: identities identities_pkey; Type: CONSTRAINT; Schema: form4; Owner: -
--

ALTER TABLE ONLY form4.identities
    ADD CONSTRAINT identities_pkey PRIMARY KEY (number);


--
-- Name: indexed_claims indexed_claims_pkey; Type: CONSTRAINT; Schema: form4; Owner: -
--

ALTER TABLE ONLY form4.indexed_claims
    ADD CONSTRAINT indexed_claims_pkey PRIMARY KEY (claim);


--
-- Name: indexed_events indexed_events_pkey; Type: CONSTRAINT; Schema: form4; Owner: -
--

ALTER TABLE ONLY form4.indexed_events
    ADD CONSTRAINT indexed_events_pkey PRIMARY KEY (event);


--
-- Name: indexed_events indexed_events_place_key; Type: CONSTRAINT; Schema: form4; Owner: -
--

ALTER TABLE ONLY form4.indexed_events
    ADD CONSTRAINT indexed_events_place_key UNIQUE (place);


--
-- Name: indexed_names indexed_names_pkey; Type: CONSTRAINT; Schema: form4; Owner: -
--

ALTER TABLE ONLY form4.indexed_names
    ADD CONSTRAINT indexed_names_pkey PRIMARY KEY (key, entity, name);


--
-- Name: indexed_people indexed_people_pkey; Type: CONSTRAINT; Schema: form4; Owner: -
--

ALTER TABLE ONLY form4.indexed_people
    ADD CONSTRAINT indexed_people_pkey PRIMARY KEY (claim, entity, slot);


--
-- Name: indexed_places indexed_places_pkey; Type: CONSTRAINT; Schema: form4; Owner: -
--

ALTER TABLE ONLY form4.indexed_places
    ADD CONSTRAINT indexed_places_pkey PRIMARY KEY (claim, place);


--
-- Name: indexed_state indexed_state_pkey; Type: CONSTRAINT; Schema: form4; Owner: -
--

ALTER TABLE ONLY form4.indexed_state
    ADD CONSTRAINT indexed_state_pkey PRIMARY KEY (stamp);


--
-- Name: indexed_words indexed_words_pkey; Type: CONSTRAINT; Schema: form4; Owner: -
--

ALTER TABLE ONLY form4.indexed_words
    ADD CONSTRAINT indexed_words_pkey PRIMARY KEY (number);


--
-- Name: intakes intakes_pkey; Type: CONSTRAINT; Schema: form4; Owner: -
--

ALTER TABLE ONLY form4.intakes
    ADD CONSTRAINT intakes_pkey PRIMARY KEY (number);


--
-- Name: log log_pkey; Type: CONSTRAINT; Schema: form4; Owner: -
--

ALTER TABLE ONLY form4.log
    ADD CONSTRAINT log_pkey PRIMARY KEY (number);


--
-- Name: members members_pkey; Type: CONSTRAINT; Schema: form4; Owner: -
--

ALTER TABLE ONLY form4.members
    ADD CONSTRAINT members_pkey PRIMARY KEY (number);


--
-- Name: originals originals_pkey; Type: CONSTRAINT; Schema: form4; Owner: -
--

ALTER TABLE ONLY form4.originals
    ADD CONSTRAINT originals_pkey PRIMARY KEY (sha256);


--
-- Name: publications publications_pkey; Type: CONSTRAINT; Schema: form4; Owner: -
--

ALTER TABLE ONLY form4.publications
    ADD CONSTRAINT publications_pkey PRIMARY KEY (number);


--
-- Name: readings readings_pkey; Type: CONSTRAINT; Schema: form4; Owner: -
--

ALTER TABLE ONLY form4.readings
    ADD CONSTRAINT readings_pkey PRIMARY KEY (report);


--
-- Name: reports reports_pkey; Type: CONSTRAINT; Schema: form4; Owner: -
--

ALTER TABLE ONLY form4.reports
    ADD CONSTRAINT reports_pkey PRIMARY KEY (id);


--
-- Name: stamps stamps_pkey; Type: CONSTRAINT; Schema: form4; Owner: -
--

ALTER TABLE ONLY form4.stamps
    ADD CONSTRAINT stamps_pkey PRIMARY KEY (number);


--
-- Name: steps steps_pkey; Type: CONSTRAINT; Schema: form4; Owner: -
--

ALTER TABLE ONLY form4.steps
    ADD CONSTRAINT steps_pkey PRIMARY KEY (number);


--
-- Name: texts texts_number_key; Type: CONSTRAINT; Schema: form4; Owner: -
--

ALTER TABLE ONLY form4.texts
    ADD CONSTRAINT texts_number_key UNIQUE (number);


--
-- Name: texts texts_pkey; Type: CONSTRAINT; Schema: form4; Owner: -
--

ALTER TABLE ONLY form4.texts
    ADD CONSTRAINT texts_pkey PRIMARY KEY (report);


--
-- Name: indexed_words_found_idx; Type: INDEX; Schema: form4; Owner: -
--

CREATE INDEX indexed_words_found_idx ON form4.indexed_words USING gin (found);


--
-- Name: ix_claims_act; Type: INDEX; Schema: form4; Owner: -
--

CREATE INDEX ix_claims_act ON form4.claims USING btree (act);


--
-- Name: ix_claims_id; Type: INDEX; Schema: form4; Owner: -
--

CREATE INDEX ix_claims_id ON form4.claims USING btree (id);


--
-- Name: ix_indexed_claims_act; Type: INDEX; Schema: form4; Owner: -
--

CREATE INDEX ix_indexed_claims_act ON form4.indexed_claims USING btree (act);


--
-- Name: ix_indexed_claims_earliest; Type: INDEX; Schema: form4; Owner: -
--

CREATE INDEX ix_indexed_claims_earliest ON form4.indexed_claims USING btree (earliest);


--
-- Name: ix_indexed_claims_event; Type: INDEX; Schema: form4; Owner: -
--

CREATE INDEX ix_indexed_claims_event ON form4.indexed_claims USING btree (event);


--
-- Name: ix_indexed_claims_latest; Type: INDEX; Schema: form4; Owner: -
--

CREATE INDEX ix_indexed_claims_latest ON form4.indexed_claims USING btree (latest);


--
-- Name: ix_indexed_claims_report; Type: INDEX; Schema: form4; Owner: -
--

CREATE INDEX ix_indexed_claims_report ON form4.indexed_claims USING btree (report);


--
-- Name: ix_indexed_names_entity; Type: INDEX; Schema: form4; Owner: -
--

CREATE INDEX ix_indexed_names_entity ON form4.indexed_names USING btree (entity);


--
-- Name: ix_indexed_people_entity; Type: INDEX; Schema: form4; Owner: -
--

CREATE INDEX ix_indexed_people_entity ON form4.indexed_people USING btree (entity);


--
-- Name: ix_indexed_places_place; Type: INDEX; Schema: form4; Owner: -
--

CREATE INDEX ix_indexed_places_place ON form4.indexed_places USING btree (place);


--
-- Name: ix_intakes_report; Type: INDEX; Schema: form4; Owner: -
--

CREATE INDEX ix_intakes_report ON form4.intakes USING btree (report);


--
-- Name: ix_reports_file; Type: INDEX; Schema: form4; Owner: -
--

CREATE INDEX ix_reports_file ON form4.reports USING btree (file);


--
-- Name: ix_reports_original; Type: INDEX; Schema: form4; Owner: -
--

CREATE INDEX ix_reports_original ON form4.reports USING btree (original);


--
-- Name: ix_texts_page; Type: INDEX; Schema: form4; Owner: -
--

CREATE INDEX ix_texts_page ON form4.texts USING btree (page);


--
-- Name: ix_texts_text_sha256; Type: INDEX; Schema: form4; Owner: -
--

CREATE INDEX ix_texts_text_sha256 ON form4.texts USING btree (text_sha256);


--
-- Name: consents consents_kept; Type: TRIGGER; Schema: form4; Owner: -
--

CREATE TRIGGER consents_kept BEFORE DELETE OR UPDATE OR TRUNCATE ON form4.consents FOR EACH STATEMENT EXECUTE FUNCTION form4.consents_kept();


--
-- Name: decisions decisions_kept; Type: TRIGGER; Schema: form4; Owner: -
--

CREATE TRIGGER decisions_kept BEFORE DELETE OR UPDATE OR TRUNCATE ON form4.decisions FOR EACH STATEMENT EXECUTE FUNCTION form4.decisions_kept();


--
-- Name: facts facts_kept; Type: TRIGGER; Schema: form4; Owner: -
--

CREATE TRIGGER facts_kept BEFORE DELETE OR UPDATE OR TRUNCATE ON form4.facts FOR EACH STATEMENT EXECUTE FUNCTION form4.facts_kept();


--
-- Name: identities identities_kept; Type: TRIGGER; Schema: form4; Owner: -
--

CREATE TRIGGER identities_kept BEFORE DELETE OR UPDATE OR TRUNCATE ON form4.identities FOR EACH STATEMENT EXECUTE FUNCTION form4.identities_kept();


--
-- Name: intakes intakes_kept; Type: TRIGGER; Schema: form4; Owner: -
--

CREATE TRIGGER intakes_kept BEFORE DELETE OR UPDATE OR TRUNCATE ON form4.intakes FOR EACH STATEMENT EXECUTE FUNCTION form4.intakes_kept();


--
-- Name: log log_follows; Type: TRIGGER; Schema: form4; Owner: -
--

CREATE TRIGGER log_follows BEFORE INSERT ON form4.log FOR EACH ROW EXECUTE FUNCTION form4.log_follows();


--
-- Name: log log_kept; Type: TRIGGER; Schema: form4; Owner: -
--

CREATE TRIGGER log_kept BEFORE DELETE OR UPDATE OR TRUNCATE ON form4.log FOR EACH STATEMENT EXECUTE FUNCTION form4.log_kept();


--
-- Name: members members_kept; Type: TRIGGER; Schema: form4; Owner: -
--

CREATE TRIGGER members_kept BEFORE DELETE OR UPDATE OR TRUNCATE ON form4.members FOR EACH STATEMENT EXECUTE FUNCTION form4.members_kept();


--
-- Name: originals originals_kept; Type: TRIGGER; Schema: form4; Owner: -
--

CREATE TRIGGER originals_kept BEFORE DELETE OR UPDATE OR TRUNCATE ON form4.originals FOR EACH STATEMENT EXECUTE FUNCTION form4.originals_kept();


--
-- Name: publications publications_kept; Type: TRIGGER; Schema: form4; Owner: -
--

CREATE TRIGGER publications_kept BEFORE DELETE OR UPDATE OR TRUNCATE ON form4.publications FOR EACH STATEMENT EXECUTE FUNCTION form4.publications_kept();


--
-- Name: reports reports_kept; Type: TRIGGER; Schema: form4; Owner: -
--

CREATE TRIGGER reports_kept BEFORE DELETE OR UPDATE OR TRUNCATE ON form4.reports FOR EACH STATEMENT EXECUTE FUNCTION form4.reports_kept();


--
-- Name: stamps stamps_kept; Type: TRIGGER; Schema: form4; Owner: -
--

CREATE TRIGGER stamps_kept BEFORE DELETE OR UPDATE OR TRUNCATE ON form4.stamps FOR EACH STATEMENT EXECUTE FUNCTION form4.stamps_kept();


--
-- Name: steps steps_kept; Type: TRIGGER; Schema: form4; Owner: -
--

CREATE TRIGGER steps_kept BEFORE DELETE OR UPDATE OR TRUNCATE ON form4.steps FOR EACH STATEMENT EXECUTE FUNCTION form4.steps_kept();


--
-- Name: claims claims_report_fkey; Type: FK CONSTRAINT; Schema: form4; Owner: -
--

ALTER TABLE ONLY form4.claims
    ADD CONSTRAINT claims_report_fkey FOREIGN KEY (report) REFERENCES form4.reports(id);


--
-- Name: intakes intakes_original_fkey; Type: FK CONSTRAINT; Schema: form4; Owner: -
--

ALTER TABLE ONLY form4.intakes
    ADD CONSTRAINT intakes_original_fkey FOREIGN KEY (original) REFERENCES form4.originals(sha256);


--
-- Name: intakes intakes_report_fkey; Type: FK CONSTRAINT; Schema: form4; Owner: -
--

ALTER TABLE ONLY form4.intakes
    ADD CONSTRAINT intakes_report_fkey FOREIGN KEY (report) REFERENCES form4.reports(id);


--
-- Name: readings readings_report_fkey; Type: FK CONSTRAINT; Schema: form4; Owner: -
--

ALTER TABLE ONLY form4.readings
    ADD CONSTRAINT readings_report_fkey FOREIGN KEY (report) REFERENCES form4.reports(id);


--
-- Name: reports reports_newer_than_fkey; Type: FK CONSTRAINT; Schema: form4; Owner: -
--

ALTER TABLE ONLY form4.reports
    ADD CONSTRAINT reports_newer_than_fkey FOREIGN KEY (newer_than) REFERENCES form4.reports(id);


--
-- Name: reports reports_original_fkey; Type: FK CONSTRAINT; Schema: form4; Owner: -
--

ALTER TABLE ONLY form4.reports
    ADD CONSTRAINT reports_original_fkey FOREIGN KEY (original) REFERENCES form4.originals(sha256);


--
-- Name: texts texts_report_fkey; Type: FK CONSTRAINT; Schema: form4; Owner: -
--

ALTER TABLE ONLY form4.texts
    ADD CONSTRAINT texts_report_fkey FOREIGN KEY (report) REFERENCES form4.reports(id);


--
-- PostgreSQL database dump complete
--

\unrestrict 05kVdrruXgTXkXeWIfzhomVJ65f1KpUFunG5qcqswQA6RAApCH5qvrsHihQismq

