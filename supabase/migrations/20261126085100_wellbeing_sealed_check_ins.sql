-- Check-ins may be sealed like journal entries. Which of the two an envelope holds is inside it: no column says so.

comment on table public.sealed_entries is 'But : entrées de journal et points scellés (chiffrés) sur l’appareil de la personne ; le serveur ne peut ni les lire, ni distinguer les unes des autres.
Base légale : consentement explicite de la personne (RGPD art. 6.1.a et 9.2.a).
Qui voit : la personne seule, et seulement avec sa phrase secrète ; ni enseignant, ni modérateur, ni administrateur.
Conservation : jusqu’à la suppression par la personne ou l’effacement de son compte ; pour un point, la durée choisie est dans l’enveloppe, et l’appareil demande l’effacement à la première ouverture qui la suit.';
