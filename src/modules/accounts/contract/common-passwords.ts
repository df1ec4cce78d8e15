/**
 * Words that stand first in every list of leaked passwords, in French and English, and that reach ten characters by
 * themselves or once digits are added. Compared in lower case, with the digits and marks at the end taken away too.
 */
export const commonPasswords: ReadonlySet<string> = new Set(
  `1234567890 0123456789 12345678910 123456789a 0987654321 9876543210 1q2w3e4r5t 1q2w3e4r5t6y 1qaz2wsx3edc qazwsxedc
  azerty azertyuiop azertyuiopqsdfghjklm aqwzsxedc qwerty qwertyuiop qwertzuiop asdfghjkl qsdfghjklm abcdefghij
  abcdefghijklmnopqrstuvwxyz abcd password passw0rd p@ssword p@ssw0rd passwort motdepasse motdepass monmotdepasse
  mot-de-passe secret changeme changezmoi letmein welcome bienvenue bonjour bonsoir soleil doudou loulou chouchou
  coucou jetaime jetaimefort iloveyou princess princesse sunshine football baseball superman batman dragon monkey
  shadow master starwars pokemon marseille paris france chocolat nicolas camille julien thomas administrator
  administrateur admin root test testtest utilisateur user azerty123azerty hygie hygiehygie medecine etudiant
  interne externe hopital docteur docteurdocteur anatomie pharmacie urgences samu chru edn ecos ecni faculte
  lovelove whatever computer ordinateur internet trustno1 michael jennifer jordan charlie`
    .split(/\s+/)
    .filter(Boolean),
);
