<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en_GB">
<context>
    <name>AttractScreen</name>
    <message>
        <source>Touch the screen</source>
        <translation>Touche l’écran</translation>
    </message>
    <message>
        <source>What
moves
you?</source>
        <translation>Qu’est-ce
qui te fait
avancer&#x202f;?</translation>
    </message>
    <message>
        <source>What
moves you?</source>
        <translation>Qu’est-ce qui
te fait avancer&#x202f;?</translation>
    </message>
    <message>
        <source>One stop, one idea.</source>
        <translation>Un arrêt, une idée.</translation>
    </message>
    <message>
        <source>Comfort</source>
        <translation>Confort</translation>
    </message>
    <message numerus="yes">
        <source>%Ln occupation(s).</source>
        <translation>
            <numerusform>%Ln métier.</numerusform>
            <numerusform>%Ln métiers.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BadgeRow</name>
    <message>
        <source>For the planet</source>
        <translation>Pour la planète</translation>
    </message>
    <message>
        <source>Digital</source>
        <translation>Numérique</translation>
    </message>
</context>
<context>
    <name>BottomBar</name>
    <message>
        <source>Home</source>
        <translation>Accueil</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>My line</source>
        <translation>Ma ligne</translation>
    </message>
    <message numerus="yes">
        <source>%n occupation(s) kept</source>
        <translation>
            <numerusform>%n métier gardé</numerusform>
            <numerusform>%n métiers gardés</numerusform>
        </translation>
    </message>
    <message>
        <source>Comfort</source>
        <translation>Confort</translation>
    </message>
    <message>
        <source>Language and comfort</source>
        <translation>Langue et confort</translation>
    </message>
</context>
<context>
    <name>ComfortPanel</name>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>Grand</translation>
    </message>
    <message>
        <source>Very large</source>
        <translation>Très grand</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Contraste fort</translation>
    </message>
    <message>
        <source>Movement</source>
        <translation>Mouvement</translation>
    </message>
    <message>
        <source>Calm</source>
        <translation>Calme</translation>
    </message>
    <message>
        <source>Touch</source>
        <translation>Toucher</translation>
    </message>
    <message>
        <source>Large buttons</source>
        <translation>Grandes touches</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Language and comfort</source>
        <translation>Langue et confort</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Tout remettre</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Lettres</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>Habituelles</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>All the way down</source>
        <translation>Tout en bas</translation>
    </message>
    <message>
        <source>Dyslexia</source>
        <translation>Dyslexie</translation>
    </message>
</context>
<context>
    <name>DepartementMap</name>
    <message>
        <source>Map of the region</source>
        <translation>Carte de la région</translation>
    </message>
</context>
<context>
    <name>DigitPad</name>
    <message>
        <source>Delete</source>
        <translation>Corriger</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
</context>
<context>
    <name>EmptyLine</name>
    <message>
        <source>Your first stop</source>
        <translation>Ton premier arrêt</translation>
    </message>
    <message>
        <source>the second</source>
        <translation>le deuxième</translation>
    </message>
    <message>
        <source>the third</source>
        <translation>le troisième</translation>
    </message>
    <message>
        <source>On a sheet, touch “Keep”.</source>
        <translation>Sur une fiche, touche «&#x202f;Garder&#x202f;».</translation>
    </message>
    <message>
        <source>Where to find some?</source>
        <translation>Où en trouver&#x202f;?</translation>
    </message>
    <message>
        <source>Explore</source>
        <translation>Explorer</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Chercher</translation>
    </message>
    <message>
        <source>Three stops,
and your line
is under way.</source>
        <translation>Trois arrêts,
et ta ligne
est lancée.</translation>
    </message>
</context>
<context>
    <name>EntryGrid</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 à %2</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Après</translation>
    </message>
</context>
<context>
    <name>FilterPill</name>
    <message numerus="yes">
        <source>%n filter(s)</source>
        <translation>
            <numerusform>%n filtre</numerusform>
            <numerusform>%n filtres</numerusform>
        </translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtrer</translation>
    </message>
    <message numerus="yes">
        <source>Filter, %n chosen</source>
        <translation>
            <numerusform>Filtrer, %n choisi</numerusform>
            <numerusform>Filtrer, %n choisis</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilterScreen</name>
    <message>
        <source>Right after 3e</source>
        <translation>Dès la fin de la 3e</translation>
    </message>
    <message>
        <source>As an apprentice</source>
        <translation>En apprentissage</translation>
    </message>
    <message>
        <source>For the planet</source>
        <translation>Pour la planète</translation>
    </message>
    <message>
        <source>Digital</source>
        <translation>Numérique</translation>
    </message>
    <message>
        <source>In demand near here</source>
        <translation>Recherché par ici</translation>
    </message>
    <message>
        <source>a CAP or a bac pro leads to it</source>
        <translation>un CAP ou un bac pro y mène</translation>
    </message>
    <message>
        <source>you can learn it with an employer</source>
        <translation>on peut l’apprendre chez un employeur</translation>
    </message>
    <message>
        <source>changed by the ecological transition</source>
        <translation>au cœur de la transition écologique</translation>
    </message>
    <message>
        <source>made of it, or changed by it</source>
        <translation>avec le numérique pour outil</translation>
    </message>
    <message>
        <source>employers here hire for it</source>
        <translation>les employeurs d’ici embauchent</translation>
    </message>
    <message>
        <source>Touch one or more.</source>
        <translation>Touche un ou plusieurs choix.</translation>
    </message>
    <message>
        <source>What matters to you?</source>
        <translation>Qu’est-ce qui compte pour toi&#x202f;?</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tout montrer</translation>
    </message>
    <message>
        <source>See all sectors</source>
        <translation>Voir tous les univers</translation>
    </message>
    <message>
        <source>The sectors are still there.</source>
        <translation>Les univers sont toujours là.</translation>
    </message>
    <message>
        <source>There is nothing to filter by.</source>
        <translation>Il n’y a rien à filtrer.</translation>
    </message>
    <message>
        <source>No job has it all: take one away.</source>
        <translation>Aucun métier n’a tout&#x202f;: enlève un choix.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln occupation(s)</source>
        <translation>
            <numerusform>%Ln métier</numerusform>
            <numerusform>%Ln métiers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>See %Ln occupation(s)</source>
        <translation>
            <numerusform>Voir %Ln métier</numerusform>
            <numerusform>Voir %Ln métiers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GoodbyeScreen</name>
    <message>
        <source>Have a good trip!</source>
        <translation>Bonne route&#x202f;!</translation>
    </message>
    <message>
        <source>Your choices are erased when the bus has left. Nothing of you stays here.</source>
        <translation>Tes choix s’effacent quand le bus sera parti. Rien de toi ne reste ici.</translation>
    </message>
    <message>
        <source>seconds to
change your mind</source>
        <translation>secondes
pour changer d’avis</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>Erase now</source>
        <translation>Effacer maintenant</translation>
    </message>
    <message>
        <source>Get my line back</source>
        <translation>Reprendre ma ligne</translation>
    </message>
    <message>
        <source>Your choices leave with the bus.</source>
        <translation>Tes choix partent avec le bus.</translation>
    </message>
    <message numerus="yes">
        <source>Your choices leave in %n second(s).</source>
        <translation>
            <numerusform>Tes choix partent dans %n seconde.</numerusform>
            <numerusform>Tes choix partent dans %n secondes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HomeScreen</name>
    <message>
        <source>Where do you start?</source>
        <translation>Par où tu commences&#x202f;?</translation>
    </message>
    <message>
        <source>Explore</source>
        <translation>Explorer</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n sector(s)</source>
        <translation>
            <numerusform>%n univers</numerusform>
            <numerusform>%n univers</numerusform>
        </translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Chercher</translation>
    </message>
    <message>
        <source>Two letters are enough</source>
        <translation>Deux lettres suffisent</translation>
    </message>
    <message>
        <source>Surprise me</source>
        <translation>Surprends-moi</translation>
    </message>
    <message>
        <source>A job, by chance</source>
        <translation>Un métier au hasard</translation>
    </message>
    <message>
        <source>Locate</source>
        <translation>Situer</translation>
    </message>
    <message>
        <source>Around %1</source>
        <translation>Autour de %1</translation>
    </message>
    <message>
        <source>My region, near here</source>
        <translation>Ma région, près d’ici</translation>
    </message>
    <message numerus="yes">
        <source>%Ln occupation(s)</source>
        <translation>
            <numerusform>%Ln métier</numerusform>
            <numerusform>%Ln métiers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IdlePanel</name>
    <message numerus="yes">
        <source>seconds</source>
        <translation>
            <numerusform>seconde</numerusform>
            <numerusform>secondes</numerusform>
        </translation>
    </message>
    <message>
        <source>Are you still there?</source>
        <translation>Tu es toujours là&#x202f;?</translation>
    </message>
    <message>
        <source>Without an answer, the screen goes back to the start and your choices are erased.</source>
        <translation>Sans réponse, l’écran revient au départ et tes choix s’effacent.</translation>
    </message>
    <message numerus="yes">
        <source>Without an answer, your choices are erased in %n second(s).</source>
        <translation>
            <numerusform>Sans réponse, tes choix s’effacent dans %n seconde.</numerusform>
            <numerusform>Sans réponse, tes choix s’effacent dans %n secondes.</numerusform>
        </translation>
    </message>
    <message>
        <source>Yes, I go on</source>
        <translation>Oui, je continue</translation>
    </message>
    <message>
        <source>I am done</source>
        <translation>J’ai fini</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s) left.</source>
        <translation>
            <numerusform>Il reste %n seconde.</numerusform>
            <numerusform>Il reste %n secondes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeptFrieze</name>
    <message>
        <source>Sheet</source>
        <translation>Fiche</translation>
    </message>
    <message>
        <source>Take away %1</source>
        <translation>Retirer&#x202f;: %1</translation>
    </message>
    <message>
        <source>Sheet: %1</source>
        <translation>Fiche&#x202f;: %1</translation>
    </message>
</context>
<context>
    <name>LetterPad</name>
    <message>
        <source>space</source>
        <translation>espace</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Corriger</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>Tout effacer</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Effacer</translation>
    </message>
</context>
<context>
    <name>LineScreen</name>
    <message>
        <source>Still empty. It is drawn job by job.</source>
        <translation>Encore vide. Elle se dessine métier par métier.</translation>
    </message>
    <message numerus="yes">
        <source>%n stop(s). It is yours to go on.</source>
        <translation>
            <numerusform>%n arrêt. À toi de la continuer.</numerusform>
            <numerusform>%n arrêts. À toi de la continuer.</numerusform>
        </translation>
    </message>
    <message>
        <source>My line</source>
        <translation>Ma ligne</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Empty my line</source>
        <translation>Vider ma ligne</translation>
    </message>
    <message>
        <source>No name, no account.</source>
        <translation>Aucun nom, aucun compte.</translation>
    </message>
    <message>
        <source>I am done</source>
        <translation>J’ai fini</translation>
    </message>
    <message>
        <source>I am done, erase my choices</source>
        <translation>J’ai fini, effacer mes choix</translation>
    </message>
</context>
<context>
    <name>MapPad</name>
    <message>
        <source>Nearer</source>
        <translation>Plus près</translation>
    </message>
    <message>
        <source>Move the map up</source>
        <translation>Aller vers le haut</translation>
    </message>
    <message>
        <source>Farther</source>
        <translation>Plus loin</translation>
    </message>
    <message>
        <source>Move the map left</source>
        <translation>Aller vers la gauche</translation>
    </message>
    <message>
        <source>Back to the bus</source>
        <translation>Revenir au bus</translation>
    </message>
    <message>
        <source>Move the map right</source>
        <translation>Aller vers la droite</translation>
    </message>
    <message>
        <source>Move the map down</source>
        <translation>Aller vers le bas</translation>
    </message>
</context>
<context>
    <name>NearScreen</name>
    <message>
        <source>Who hires?</source>
        <translation>Qui recrute&#x202f;?</translation>
    </message>
    <message>
        <source>Where to learn?</source>
        <translation>Où apprendre&#x202f;?</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Rendez-vous</translation>
    </message>
    <message>
        <source>Around here</source>
        <translation>Autour d’ici</translation>
    </message>
    <message>
        <source>Around %1</source>
        <translation>Autour de %1</translation>
    </message>
    <message>
        <source>Other town</source>
        <translation>Autre ville</translation>
    </message>
    <message>
        <source>Choose another town</source>
        <translation>Choisir une autre ville</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Retour à la liste</translation>
    </message>
    <message>
        <source>How we count</source>
        <translation>Comment on compte</translation>
    </message>
    <message>
        <source>Choose a town</source>
        <translation>Choisir une ville</translation>
    </message>
    <message>
        <source>Say which town, and see who hires and where one learns.</source>
        <translation>Dis quelle ville, et vois qui recrute et où on apprend.</translation>
    </message>
    <message>
        <source>Around which town?</source>
        <translation>Autour de quelle ville&#x202f;?</translation>
    </message>
    <message>
        <source>Another town may be known.</source>
        <translation>Une autre ville est peut-être connue.</translation>
    </message>
    <message>
        <source>Nothing is known around here.</source>
        <translation>On ne sait rien sur ces environs.</translation>
    </message>
    <message>
        <source>And where the figures come from</source>
        <translation>Et d’où viennent les chiffres</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Carte</translation>
    </message>
</context>
<context>
    <name>NearWords</name>
    <message>
        <source>Hires a lot</source>
        <translation>Recrute beaucoup</translation>
    </message>
    <message>
        <source>Hires</source>
        <translation>Recrute</translation>
    </message>
    <message>
        <source>Hires little</source>
        <translation>Recrute peu</translation>
    </message>
    <message>
        <source>Lycée</source>
        <translation>Lycée</translation>
    </message>
    <message>
        <source>Vocational lycée</source>
        <translation>Lycée professionnel</translation>
    </message>
    <message>
        <source>Agricultural lycée</source>
        <translation>Lycée agricole</translation>
    </message>
    <message>
        <source>Maritime lycée</source>
        <translation>Lycée maritime</translation>
    </message>
    <message>
        <source>Rural training centre (MFR)</source>
        <translation>Maison familiale rurale (MFR)</translation>
    </message>
    <message>
        <source>Apprentice training centre (CFA)</source>
        <translation>Centre de formation d’apprentis (CFA)</translation>
    </message>
    <message>
        <source>Adapted school (EREA)</source>
        <translation>Établissement adapté (EREA)</translation>
    </message>
    <message>
        <source>Higher education</source>
        <translation>Enseignement supérieur</translation>
    </message>
    <message>
        <source>Collège</source>
        <translation>Collège</translation>
    </message>
    <message>
        <source>Guidance centre (CIO)</source>
        <translation>Centre d’information et d’orientation (CIO)</translation>
    </message>
    <message>
        <source>Business</source>
        <translation>Entreprise</translation>
    </message>
    <message>
        <source>SEGPA</source>
        <translation>SEGPA</translation>
    </message>
    <message>
        <source>Open day</source>
        <translation>Portes ouvertes</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Visite</translation>
    </message>
    <message>
        <source>Internship</source>
        <translation>Stage</translation>
    </message>
    <message>
        <source>Apprenticeship place</source>
        <translation>Place d’apprentissage</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Emploi</translation>
    </message>
    <message>
        <source>Demand unknown</source>
        <translation>Demande inconnue</translation>
    </message>
    <message>
        <source>en</source>
        <translation>fr</translation>
    </message>
    <message>
        <source>less than 1 km</source>
        <translation>moins de 1&#x202f;km</translation>
    </message>
    <message>
        <source>%1 km</source>
        <translation>%1&#x202f;km</translation>
    </message>
    <message>
        <source>hiring %1 out of 5 in %2</source>
        <translation>embauches %1 sur 5 en %2</translation>
    </message>
    <message>
        <source>figure kept secret by the survey, %1</source>
        <translation>chiffre gardé secret par l’enquête, %1</translation>
    </message>
    <message>
        <source>boarding</source>
        <translation>internat</translation>
    </message>
    <message>
        <source>EXAMPLE</source>
        <translation>EXEMPLE</translation>
    </message>
    <message>
        <source>%1 out of 10 hard to fill, say the employers</source>
        <translation>%1 sur 10 difficiles selon les employeurs</translation>
    </message>
    <message>
        <source>%1 out of 10 for a season</source>
        <translation>%1 sur 10 pour une saison</translation>
    </message>
    <message>
        <source>employers hired for this job %1 out of 5 in %2</source>
        <translation>embauches pour ce métier en %2&#x202f;: %1 sur 5</translation>
    </message>
    <message>
        <source>the number of projects is kept secret by the survey</source>
        <translation>le nombre de projets est gardé secret par l’enquête</translation>
    </message>
    <message>
        <source>No figure is known for this job in this area.</source>
        <translation>On ne connaît aucun chiffre pour ce métier dans ce bassin d’emploi.</translation>
    </message>
    <message>
        <source>Area of %1. %2.</source>
        <translation>Bassin d’emploi de %1. %2.</translation>
    </message>
    <message>
        <source>What employers of the area of %1 plan or did. %2.</source>
        <translation>Ce que prévoient ou ont fait les employeurs du bassin de %1. %2.</translation>
    </message>
    <message>
        <source>Handed in by: %1.</source>
        <translation>Transmis par&#x202f;: %1.</translation>
    </message>
    <message>
        <source>Each year a survey asks employers how many people they plan to hire. We say it like this, for a family of jobs in one area:</source>
        <translation>Chaque année, une enquête demande aux employeurs combien de personnes ils veulent embaucher. On le dit ainsi, pour une famille de métiers dans un bassin d’emploi&#x202f;:</translation>
    </message>
    <message>
        <source>Where the survey says nothing, we take how often employers hired for this very job, from 1 to 5:</source>
        <translation>Quand l’enquête ne dit rien, on regarde si les employeurs ont souvent embauché pour ce métier, de 1 à 5&#x202f;:</translation>
    </message>
    <message>
        <source>Much demand does not mean good conditions: open the sheet, and ask.</source>
        <translation>Recruter beaucoup ne veut pas dire bonnes conditions&#x202f;: ouvre la fiche, et pose des questions.</translation>
    </message>
    <message>
        <source>Hired a lot</source>
        <translation>A beaucoup recruté</translation>
    </message>
    <message>
        <source>Hired</source>
        <translation>A recruté</translation>
    </message>
    <message>
        <source>Hired little</source>
        <translation>A peu recruté</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>du %1 au %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln hiring project(s) in %1 for “%2”</source>
        <translation>
            <numerusform>%Ln projet d’embauche en %1 pour «&#x202f;%2&#x202f;»</numerusform>
            <numerusform>%Ln projets d’embauche en %1 pour «&#x202f;%2&#x202f;»</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hiring project(s) in %1</source>
        <translation>
            <numerusform>%Ln projet d’embauche en %1</numerusform>
            <numerusform>%Ln projets d’embauche en %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#x202f;: %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln project(s) or more</source>
        <translation>
            <numerusform>%Ln projet ou plus</numerusform>
            <numerusform>%Ln projets ou plus</numerusform>
        </translation>
    </message>
    <message>
        <source>5 out of 5</source>
        <translation>5 sur 5</translation>
    </message>
    <message>
        <source>%1 out of 5 or more</source>
        <translation>%1 sur 5 ou plus</translation>
    </message>
    <message numerus="yes">
        <source>%Ln project(s) in %1 for “%2”</source>
        <translation>
            <numerusform>%Ln projet en %1 pour «&#x202f;%2&#x202f;»</numerusform>
            <numerusform>%Ln projets en %1 pour «&#x202f;%2&#x202f;»</numerusform>
        </translation>
    </message>
    <message>
        <source>Places and dates: %1.</source>
        <translation>Lieux et dates&#x202f;: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln seat(s)</source>
        <translation>
            <numerusform>%Ln place</numerusform>
            <numerusform>%Ln places</numerusform>
        </translation>
    </message>
    <message>
        <source>The first %1 of %2 jobs.</source>
        <translation>Les %1 premiers métiers sur %2.</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 et %n autre</numerusform>
            <numerusform>%1 et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>The list begins with the strongest word. Among equals come the jobs that have a full sheet here, then those with the most projects; for past hiring each sector takes its turn.</source>
        <translation>La liste commence par le mot le plus fort. À égalité viennent les métiers qui ont ici une fiche complète, puis ceux qui ont le plus de projets&#x202f;; pour les embauches passées, chaque univers passe à son tour.</translation>
    </message>
    <message>
        <source>The %1 nearest of %2 places within %3 km.</source>
        <translation>Les %1 lieux les plus proches, sur %2 à moins de %3 km.</translation>
    </message>
    <message>
        <source>Distances as the crow flies. Places: %1.</source>
        <translation>Distances à vol d’oiseau. Lieux&#x202f;: %1.</translation>
    </message>
</context>
<context>
    <name>NothingFound</name>
    <message>
        <source>No job “%1” here.</source>
        <translation>Pas de métier «&#x202f;%1&#x202f;» ici.</translation>
    </message>
    <message>
        <source>It does not matter. Correct a letter, or take another way.</source>
        <translation>Ce n’est pas grave. Corrige une lettre, ou prends une autre voie.</translation>
    </message>
    <message>
        <source>the nearest sector</source>
        <translation>l’univers le plus proche</translation>
    </message>
    <message>
        <source>all the sectors</source>
        <translation>tous les univers</translation>
    </message>
    <message>
        <source>Explore</source>
        <translation>Explorer</translation>
    </message>
    <message>
        <source>a job, by chance</source>
        <translation>un métier au hasard</translation>
    </message>
    <message>
        <source>Surprise me</source>
        <translation>Surprends-moi</translation>
    </message>
    <message>
        <source>a sector to begin with</source>
        <translation>un univers pour commencer</translation>
    </message>
</context>
<context>
    <name>NothingLeft</name>
    <message>
        <source>Show all</source>
        <translation>Tout montrer</translation>
    </message>
    <message>
        <source>Your filters together leave none.</source>
        <translation>Tes filtres réunis n’en laissent aucun.</translation>
    </message>
    <message>
        <source>No job has it all.</source>
        <translation>Aucun métier n’a tout.</translation>
    </message>
</context>
<context>
    <name>OutOfOrderScreen</name>
    <message>
        <source>This screen takes a break.</source>
        <translation>Cet écran fait une pause.</translation>
    </message>
    <message>
        <source>Take another one. The person in charge of the bus knows what to do.</source>
        <translation>Prends-en un autre. La personne qui anime le bus sait quoi faire.</translation>
    </message>
</context>
<context>
    <name>Pager</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>Page %1 sur %2</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Page précédente</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Page suivante</translation>
    </message>
</context>
<context>
    <name>RegionMap</name>
    <message>
        <source>Map of the region</source>
        <translation>Carte de la région</translation>
    </message>
</context>
<context>
    <name>RouteLegend</name>
    <message>
        <source>school</source>
        <translation>lycée</translation>
    </message>
    <message>
        <source>apprenticeship</source>
        <translation>apprentissage</translation>
    </message>
</context>
<context>
    <name>RouteStrips</name>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n an</numerusform>
            <numerusform>%n ans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n mois</numerusform>
            <numerusform>%n mois</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n year(s)</source>
        <translation>
            <numerusform>environ %n an</numerusform>
            <numerusform>environ %n ans</numerusform>
        </translation>
    </message>
    <message>
        <source>by apprenticeship</source>
        <translation>en apprentissage</translation>
    </message>
    <message>
        <source>at school or by apprenticeship</source>
        <translation>au lycée ou en apprentissage</translation>
    </message>
    <message>
        <source>at school</source>
        <translation>au lycée</translation>
    </message>
    <message>
        <source>Way %1: %2 after 3e</source>
        <translation>Voie %1&#x202f;: %2 après la 3e</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>The job</source>
        <translation>Le métier</translation>
    </message>
</context>
<context>
    <name>SearchScreen</name>
    <message>
        <source>In the name</source>
        <translation>Dans le nom</translation>
    </message>
    <message>
        <source>Also called: %1</source>
        <translation>Aussi appelé&#x202f;: %1</translation>
    </message>
    <message>
        <source>With the word: %1</source>
        <translation>Avec le mot&#x202f;: %1</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«&#x202f;%1&#x202f;»</translation>
    </message>
    <message>
        <source>Type two letters</source>
        <translation>Tape deux lettres</translation>
    </message>
    <message>
        <source>You typed: %1</source>
        <translation>Tu as tapé&#x202f;: %1</translation>
    </message>
    <message>
        <source>Or touch an idea</source>
        <translation>Ou touche une idée</translation>
    </message>
    <message>
        <source>See all sectors</source>
        <translation>Voir tous les univers</translation>
    </message>
    <message>
        <source>The sectors are still there.</source>
        <translation>Les univers sont toujours là.</translation>
    </message>
    <message>
        <source>The search does not answer.</source>
        <translation>La recherche ne répond pas.</translation>
    </message>
    <message>
        <source>In its sheet</source>
        <translation>Dans sa fiche</translation>
    </message>
    <message>
        <source>For who says: %1</source>
        <translation>Pour qui dit&#x202f;: %1</translation>
    </message>
    <message>
        <source>In: %1</source>
        <translation>Dans&#x202f;: %1</translation>
    </message>
    <message numerus="yes">
        <source>The first %Ln occupation(s)</source>
        <translation>
            <numerusform>Le premier métier</numerusform>
            <numerusform>Les %Ln premiers métiers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln occupation(s)</source>
        <translation>
            <numerusform>%Ln métier</numerusform>
            <numerusform>%Ln métiers</numerusform>
        </translation>
    </message>
    <message>
        <source>No such job here.</source>
        <translation>Pas de métier de ce nom ici.</translation>
    </message>
</context>
<context>
    <name>SectorScreen</name>
    <message numerus="yes">
        <source>%n other occupation(s)</source>
        <translation>
            <numerusform>%n autre métier</numerusform>
            <numerusform>%n autres métiers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other(s)</source>
        <translation>
            <numerusform>%n autre</numerusform>
            <numerusform>%n autres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more occupation(s)</source>
        <translation>
            <numerusform>Encore
%n métier</numerusform>
            <numerusform>Encore
%n métiers</numerusform>
        </translation>
    </message>
    <message>
        <source>See all sectors</source>
        <translation>Voir tous les univers</translation>
    </message>
    <message>
        <source>Other sectors are full of jobs.</source>
        <translation>Les autres univers sont pleins de métiers.</translation>
    </message>
    <message>
        <source>Nothing here yet.</source>
        <translation>Rien ici pour l’instant.</translation>
    </message>
</context>
<context>
    <name>SectorsScreen</name>
    <message numerus="yes">
        <source>%n sector(s), one per stop</source>
        <translation>
            <numerusform>%n univers, un par arrêt</numerusform>
            <numerusform>%n univers, un par arrêt</numerusform>
        </translation>
    </message>
    <message>
        <source>Explore</source>
        <translation>Explorer</translation>
    </message>
    <message numerus="yes">
        <source>%n more sector(s)</source>
        <translation>
            <numerusform>Encore
%n univers</numerusform>
            <numerusform>Encore
%n univers</numerusform>
        </translation>
    </message>
    <message>
        <source>Please tell the person in charge of the bus.</source>
        <translation>Préviens la personne qui anime le bus.</translation>
    </message>
    <message>
        <source>The list cannot be read.</source>
        <translation>La liste ne peut pas être lue.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln occupation(s)</source>
        <translation>
            <numerusform>%Ln métier</numerusform>
            <numerusform>%Ln métiers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SheetAround</name>
    <message>
        <source>Where it is taught around here is not known yet.</source>
        <translation>On ne sait pas encore où on l’apprend par ici.</translation>
    </message>
    <message>
        <source>Places around here</source>
        <translation>Les lieux autour d’ici</translation>
    </message>
    <message>
        <source>Nobody near is known to teach it. Ask the nearest schools.</source>
        <translation>Aucun lieu connu ne l’enseigne près d’ici. Demande aux plus proches.</translation>
    </message>
</context>
<context>
    <name>SheetContent</name>
    <message>
        <source>With whom</source>
        <translation>Avec qui</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Horaires</translation>
    </message>
    <message>
        <source>The hard side</source>
        <translation>Le plus dur</translation>
    </message>
    <message>
        <source>The great side</source>
        <translation>Le plus beau</translation>
    </message>
    <message>
        <source>Pay at the start</source>
        <translation>Salaire de début</translation>
    </message>
    <message>
        <source>For you if you say</source>
        <translation>Pour toi si tu dis</translation>
    </message>
    <message>
        <source>Also called</source>
        <translation>Aussi appelé</translation>
    </message>
    <message>
        <source>What you need</source>
        <translation>Pour y arriver</translation>
    </message>
    <message>
        <source>en</source>
        <translation>fr</translation>
    </message>
    <message>
        <source>%1 to %2 € a month before tax</source>
        <translation>%1 à %2&#x202f;€ brut par mois</translation>
    </message>
    <message>
        <source>from %1 € a month before tax</source>
        <translation>à partir de %1&#x202f;€ brut par mois</translation>
    </message>
    <message>
        <source>the ecological transition</source>
        <translation>la transition écologique</translation>
    </message>
    <message>
        <source>digital tools</source>
        <translation>les outils numériques</translation>
    </message>
    <message>
        <source>Changed by</source>
        <translation>Transformé par</translation>
    </message>
    <message>
        <source>Where this comes from</source>
        <translation>D’où ça vient</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>On ne le connaît pas encore</translation>
    </message>
</context>
<context>
    <name>SheetScreen</name>
    <message>
        <source>In brief</source>
        <translation>En bref</translation>
    </message>
    <message>
        <source>A day</source>
        <translation>Une journée</translation>
    </message>
    <message>
        <source>Studies</source>
        <translation>Mes études</translation>
    </message>
    <message>
        <source>Similar jobs</source>
        <translation>Métiers proches</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Gardé</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>See all sectors</source>
        <translation>Voir tous les univers</translation>
    </message>
    <message>
        <source>It may have left the catalogue.</source>
        <translation>Il a peut-être quitté le catalogue.</translation>
    </message>
    <message>
        <source>This job is not here.</source>
        <translation>Ce métier n’est pas ici.</translation>
    </message>
    <message>
        <source>Near here</source>
        <translation>Près d’ici</translation>
    </message>
    <message>
        <source>Short sheet, from the national list of occupations.</source>
        <translation>Fiche courte, tirée de la liste nationale des métiers.</translation>
    </message>
    <message>
        <source>Its sentences are in French only.</source>
        <translation>Ses phrases n’existent qu’en français.</translation>
    </message>
    <message>
        <source>Facts: %1.</source>
        <translation>Données&#x202f;: %1.</translation>
    </message>
</context>
<context>
    <name>StaffBar</name>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
</context>
<context>
    <name>StaffEndScreen</name>
    <message>
        <source>End the day?</source>
        <translation>Finir la journée&#x202f;?</translation>
    </message>
    <message>
        <source>The choices on this screen are erased.</source>
        <translation>Les choix faits sur cet écran s’effacent.</translation>
    </message>
    <message>
        <source>The place of today is forgotten.</source>
        <translation>Le lieu du jour est oublié.</translation>
    </message>
    <message>
        <source>The screen goes back to its first picture.</source>
        <translation>L’écran revient à sa première image.</translation>
    </message>
    <message>
        <source>End the day</source>
        <translation>Finir la journée</translation>
    </message>
</context>
<context>
    <name>StaffGateScreen</name>
    <message numerus="yes">
        <source>Try again in %n minute(s).</source>
        <translation>
            <numerusform>Réessaie dans %n minute.</numerusform>
            <numerusform>Réessaie dans %n minutes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Try again in %n second(s).</source>
        <translation>
            <numerusform>Réessaie dans %n seconde.</numerusform>
            <numerusform>Réessaie dans %n secondes.</numerusform>
        </translation>
    </message>
    <message>
        <source>No code is set on this screen. A technician writes it into its configuration.</source>
        <translation>Aucun code n’est installé sur cet écran. Un technicien l’écrit dans sa configuration.</translation>
    </message>
    <message>
        <source>Too many wrong codes.</source>
        <translation>Trop de codes faux.</translation>
    </message>
    <message>
        <source>Wrong code.</source>
        <translation>Code faux.</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Vérification…</translation>
    </message>
    <message numerus="yes">
        <source>Type the %n digits of the code.</source>
        <translation>
            <numerusform>Tape le chiffre du code.</numerusform>
            <numerusform>Tape les %n chiffres du code.</numerusform>
        </translation>
    </message>
    <message>
        <source>Technicians</source>
        <translation>Techniciens</translation>
    </message>
    <message>
        <source>Staff area</source>
        <translation>Espace équipe</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Staff code</source>
        <translation>Code équipe</translation>
    </message>
    <message>
        <source>Technician</source>
        <translation>Technicien</translation>
    </message>
    <message>
        <source>I am a technician</source>
        <translation>Je suis technicien</translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s) left</source>
        <translation>
            <numerusform>%n essai restant</numerusform>
            <numerusform>%n essais restants</numerusform>
        </translation>
    </message>
    <message>
        <source>The digits stay hidden.</source>
        <translation>Les chiffres restent cachés.</translation>
    </message>
    <message numerus="yes">
        <source>%n digit(s) of %1</source>
        <translation>
            <numerusform>%n chiffre sur %1</numerusform>
            <numerusform>%n chiffres sur %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StaffHomeScreen</name>
    <message>
        <source>Technicians</source>
        <translation>Techniciens</translation>
    </message>
    <message>
        <source>Staff area</source>
        <translation>Espace équipe</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Contenu</translation>
    </message>
    <message>
        <source>demonstration</source>
        <translation>démonstration</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Mise à jour</translation>
    </message>
    <message>
        <source>This screen</source>
        <translation>Cet écran</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>End of day</source>
        <translation>Fin de journée</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Where are we today?</source>
        <translation>Où sommes-nous aujourd’hui&#x202f;?</translation>
    </message>
    <message>
        <source>No place chosen yet</source>
        <translation>Pas encore de lieu choisi</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>version %1</translation>
    </message>
    <message>
        <source>To report</source>
        <translation>À signaler</translation>
    </message>
    <message>
        <source>Content %1 cannot be opened; an older one is shown. Ask for a new update.</source>
        <translation>Le contenu %1 ne s’ouvre pas&#x202f;; un plus ancien est affiché. Demande une nouvelle mise à jour.</translation>
    </message>
    <message>
        <source>today</source>
        <translation>aujourd’hui</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>il y a %n jour</numerusform>
            <numerusform>il y a %n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>Content of this screen</source>
        <translation>Contenu de cet écran</translation>
    </message>
</context>
<context>
    <name>StaffPlaceScreen</name>
    <message numerus="yes">
        <source>%n school(s)</source>
        <translation>
            <numerusform>%n établissement</numerusform>
            <numerusform>%n établissements</numerusform>
        </translation>
    </message>
    <message>
        <source>Which school?</source>
        <translation>Quel établissement&#x202f;?</translation>
    </message>
    <message>
        <source>Which commune?</source>
        <translation>Quelle commune&#x202f;?</translation>
    </message>
    <message>
        <source>Where are we today?</source>
        <translation>Où sommes-nous aujourd’hui&#x202f;?</translation>
    </message>
    <message>
        <source>The bus can open without it: choose “No place”.</source>
        <translation>Le bus peut ouvrir sans lieu&#x202f;: choisis «&#x202f;Sans lieu&#x202f;».</translation>
    </message>
    <message>
        <source>The places cannot be read.</source>
        <translation>Les lieux ne peuvent pas être lus.</translation>
    </message>
    <message>
        <source>With a school</source>
        <translation>Avec établissement</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Toutes</translation>
    </message>
    <message>
        <source>All communes</source>
        <translation>Toutes les communes</translation>
    </message>
    <message>
        <source>No place</source>
        <translation>Sans lieu</translation>
    </message>
    <message>
        <source>No school</source>
        <translation>Sans école</translation>
    </message>
    <message>
        <source>Just the commune</source>
        <translation>Juste la commune</translation>
    </message>
</context>
<context>
    <name>StaffSyncScreen</name>
    <message>
        <source>Checked</source>
        <translation>Vérifié</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Reçu</translation>
    </message>
    <message>
        <source>Prepared</source>
        <translation>Préparé</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>Affiché</translation>
    </message>
    <message>
        <source>Never updated yet</source>
        <translation>Jamais mis à jour</translation>
    </message>
    <message>
        <source>All is up to date</source>
        <translation>Tout est à jour</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>C’est demandé</translation>
    </message>
    <message>
        <source>Nobody answers</source>
        <translation>Personne ne répond</translation>
    </message>
    <message>
        <source>Update under way</source>
        <translation>Mise à jour en cours</translation>
    </message>
    <message>
        <source>The link is lost</source>
        <translation>Le réseau est perdu</translation>
    </message>
    <message>
        <source>The update was interrupted</source>
        <translation>La mise à jour a été coupée</translation>
    </message>
    <message>
        <source>An update waits</source>
        <translation>Une mise à jour attend</translation>
    </message>
    <message>
        <source>The update failed</source>
        <translation>La mise à jour a échoué</translation>
    </message>
    <message>
        <source>The content that came with the screen is shown. An update needs a network, and begins by itself.</source>
        <translation>Le contenu livré avec l’écran est affiché. Une mise à jour demande un réseau et commence toute seule.</translation>
    </message>
    <message>
        <source>It begins within 10 seconds.</source>
        <translation>Elle commence dans les 10 secondes.</translation>
    </message>
    <message>
        <source>The content on screen does not change. Look whether the update service runs on this machine.</source>
        <translation>Le contenu affiché ne change pas. Regarde si le service de mise à jour tourne sur cette machine.</translation>
    </message>
    <message>
        <source>It goes on by itself when the network is back. What has come is kept.</source>
        <translation>Elle reprend toute seule au retour du réseau. Ce qui est arrivé est gardé.</translation>
    </message>
    <message>
        <source>The content on screen is whole. The update goes on by itself where it was.</source>
        <translation>Le contenu affiché est entier. La mise à jour reprendra toute seule là où elle en était.</translation>
    </message>
    <message>
        <source>The content on screen does not change.</source>
        <translation>Le contenu affiché ne change pas.</translation>
    </message>
    <message>
        <source>Somebody is at the screens. It is shown when they have gone.</source>
        <translation>Quelqu’un est devant les écrans. Elle s’affichera après son départ.</translation>
    </message>
    <message>
        <source>Films wait for a network that costs nothing.</source>
        <translation>Les films attendent un réseau qui ne coûte rien.</translation>
    </message>
    <message>
        <source>Pictures wait until tomorrow: what a day may cost is used up.</source>
        <translation>Les images attendent demain&#x202f;: ce qu’un jour peut coûter est dépensé.</translation>
    </message>
    <message>
        <source>Somebody went back from it. A newer one will be shown by itself.</source>
        <translation>Quelqu’un est revenu en arrière. Une plus récente s’affichera toute seule.</translation>
    </message>
    <message>
        <source>No server is reached. Look at the network; it is tried again by itself.</source>
        <translation>Aucun serveur ne répond. Regarde le réseau&#x202f;; un nouvel essai se fera tout seul.</translation>
    </message>
    <message>
        <source>This network wants one to sign in. Sign in, or use another.</source>
        <translation>Ce réseau demande de s’identifier. Identifie-toi, ou prends-en un autre.</translation>
    </message>
    <message>
        <source>The server cannot prove who it is. Use another network, then tell the Region.</source>
        <translation>Le serveur ne prouve pas qui il est. Change de réseau, puis préviens la Région.</translation>
    </message>
    <message>
        <source>The clock of this screen is wrong, or the server’s certificate is out of date. Set the clock, then try again.</source>
        <translation>L’horloge de cet écran est fausse, ou le certificat du serveur est périmé. Règle l’horloge, puis réessaie.</translation>
    </message>
    <message>
        <source>The Region’s key is missing. Install the package again.</source>
        <translation>La clé de la Région manque. Réinstalle le paquet.</translation>
    </message>
    <message>
        <source>What came is not signed by the Region. Tell it.</source>
        <translation>Ce qui est arrivé n’est pas signé par la Région. Préviens-la.</translation>
    </message>
    <message>
        <source>The Region’s signature is out of date. Look at the clock, then tell the Region.</source>
        <translation>La signature de la Région est périmée. Regarde l’horloge, puis préviens la Région.</translation>
    </message>
    <message>
        <source>The content is made for a newer program. Install that first.</source>
        <translation>Le contenu demande un programme plus récent. Installe-le d’abord.</translation>
    </message>
    <message>
        <source>The server lacks a file. Tell the Region; it is tried again by itself.</source>
        <translation>Il manque un fichier sur le serveur. Préviens la Région&#x202f;; un nouvel essai se fera tout seul.</translation>
    </message>
    <message>
        <source>Files on this disk are damaged. The next update mends them; if it comes back, change the disk.</source>
        <translation>Des fichiers de ce disque sont abîmés. La prochaine mise à jour les répare&#x202f;; si cela revient, change le disque.</translation>
    </message>
    <message>
        <source>The content that came has faults. Tell the Region.</source>
        <translation>Le contenu arrivé a des défauts. Préviens la Région.</translation>
    </message>
    <message>
        <source>The disk is full. Make room, then try again.</source>
        <translation>Le disque est plein. Fais de la place, puis réessaie.</translation>
    </message>
    <message>
        <source>The disk cannot be written. Have it looked at.</source>
        <translation>Le disque ne s’écrit plus. Fais-le vérifier.</translation>
    </message>
    <message>
        <source>Another update is at work. Wait for it.</source>
        <translation>Une autre mise à jour travaille. Attends-la.</translation>
    </message>
    <message>
        <source>There is nothing to go back to.</source>
        <translation>Il n’y a rien à quoi revenir.</translation>
    </message>
    <message>
        <source>Somebody stopped it. What has come is kept for the next time.</source>
        <translation>Quelqu’un l’a arrêtée. Ce qui est arrivé servira la prochaine fois.</translation>
    </message>
    <message>
        <source>%1 of %2 MB</source>
        <translation>%1 Mo sur %2</translation>
    </message>
    <message>
        <source>%1 MB a second</source>
        <translation>%1 Mo par seconde</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s) left</source>
        <translation>
            <numerusform>encore %n seconde</numerusform>
            <numerusform>encore %n secondes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) left</source>
        <translation>
            <numerusform>encore %n minute</numerusform>
            <numerusform>encore %n minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>It looks what is new.</source>
        <translation>Elle cherche ce qui est nouveau.</translation>
    </message>
    <message>
        <source>In place</source>
        <translation>En place</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>En chemin</translation>
    </message>
    <message>
        <source>Last success</source>
        <translation>Dernière réussite</translation>
    </message>
    <message>
        <source>d MMMM yyyy &apos;at&apos; h:mm</source>
        <translation>d MMMM yyyy &apos;à&apos; h:mm</translation>
    </message>
    <message>
        <source>Go back to %1?</source>
        <translation>Revenir à %1&#x202f;?</translation>
    </message>
    <message>
        <source>The content of that day is shown again, on this screen only.</source>
        <translation>Le contenu de ce jour-là est affiché à nouveau, sur cet écran seulement.</translation>
    </message>
    <message>
        <source>It needs no network.</source>
        <translation>Pas besoin de réseau.</translation>
    </message>
    <message>
        <source>The one of now is left alone, until a newer one comes.</source>
        <translation>Celui de maintenant est laissé de côté, jusqu’à un plus récent.</translation>
    </message>
    <message>
        <source>Way of the update</source>
        <translation>Chemin de la mise à jour</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Revenir</translation>
    </message>
    <message>
        <source>Go back to %1</source>
        <translation>Revenir à %1</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Mettre à jour</translation>
    </message>
    <message>
        <source>A file on the server is damaged. Tell the Region; it is tried again by itself.</source>
        <translation>Un fichier du serveur est abîmé. Préviens la Région&#x202f;; un nouvel essai se fera tout seul.</translation>
    </message>
    <message>
        <source>The settings of this screen cannot be read, or name no server. Look into kiosk.yaml.</source>
        <translation>Les réglages de cet écran ne se lisent pas, ou ne nomment aucun serveur. Regarde kiosk.yaml.</translation>
    </message>
    <message>
        <source>The clock of this screen is wrong, or the server’s certificate is out of date: only signed files were read. Set the clock, or tell the Region.</source>
        <translation>L’horloge de cet écran est fausse, ou le certificat du serveur est périmé&#x202f;: seuls des fichiers signés ont été lus. Règle l’horloge, ou préviens la Région.</translation>
    </message>
    <message>
        <source>Offered</source>
        <translation>Proposée</translation>
    </message>
    <message>
        <source>What came is older than what this screen knows. Take a newer stick; if it is the server, tell the Region.</source>
        <translation>Ce qui est arrivé est plus ancien que ce que cet écran connaît. Prends une clé USB plus récente&#x202f;; si cela vient du serveur, préviens la Région.</translation>
    </message>
    <message>
        <source>Films follow when nobody is at the screens.</source>
        <translation>Les films suivront quand il n’y aura plus personne devant les écrans.</translation>
    </message>
</context>
<context>
    <name>TileGrid</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>Encore %n</numerusform>
            <numerusform>Encore %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TownScreen</name>
    <message numerus="yes">
        <source>%n school(s)</source>
        <translation>
            <numerusform>%n établissement</numerusform>
            <numerusform>%n établissements</numerusform>
        </translation>
    </message>
    <message>
        <source>Around which town?</source>
        <translation>Autour de quelle ville&#x202f;?</translation>
    </message>
    <message>
        <source>Which commune?</source>
        <translation>Quelle commune&#x202f;?</translation>
    </message>
    <message>
        <source>With a school</source>
        <translation>Avec établissement</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Toutes</translation>
    </message>
    <message>
        <source>All communes</source>
        <translation>Toutes les communes</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Accueil</translation>
    </message>
    <message>
        <source>The rest of the screen still works.</source>
        <translation>Le reste de l’écran marche toujours.</translation>
    </message>
    <message>
        <source>The places cannot be read.</source>
        <translation>Les lieux ne peuvent pas être lus.</translation>
    </message>
</context>
<context>
    <name>TrainingWords</name>
    <message>
        <source>at school</source>
        <translation>au lycée</translation>
    </message>
    <message>
        <source>as an apprentice</source>
        <translation>en apprentissage</translation>
    </message>
    <message>
        <source>at school or as an apprentice</source>
        <translation>au lycée ou en apprentissage</translation>
    </message>
    <message>
        <source>school and work in turn</source>
        <translation>école et travail en alternance</translation>
    </message>
    <message>
        <source>level of a CAP</source>
        <translation>niveau CAP</translation>
    </message>
    <message>
        <source>level of the bac</source>
        <translation>niveau bac</translation>
    </message>
    <message>
        <source>two years after the bac</source>
        <translation>niveau bac + 2</translation>
    </message>
    <message>
        <source>three years after the bac</source>
        <translation>niveau bac + 3</translation>
    </message>
    <message>
        <source>five years after the bac</source>
        <translation>niveau bac + 5</translation>
    </message>
    <message>
        <source>eight years after the bac</source>
        <translation>niveau bac + 8</translation>
    </message>
    <message>
        <source>full-time studies</source>
        <translation>études à plein temps</translation>
    </message>
    <message>
        <source>full-time studies or as an apprentice</source>
        <translation>études à plein temps ou en apprentissage</translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n an</numerusform>
            <numerusform>%n ans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n mois</numerusform>
            <numerusform>%n mois</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 out of 10 go on studying</source>
        <translation>%1 sur 10 continuent d’étudier</translation>
    </message>
    <message>
        <source>of the others %1 out of 10 work a year later</source>
        <translation>parmi les autres, %1 sur 10 travaillent un an après</translation>
    </message>
    <message>
        <source>of those who stop, %1 out of 10 work a year later</source>
        <translation>parmi ceux qui arrêtent, %1 sur 10 travaillent un an après</translation>
    </message>
    <message>
        <source>After the lycée, in the region: %1 (%2, %3).</source>
        <translation>Après le lycée, dans la région&#x202f;: %1 (%2, %3).</translation>
    </message>
    <message>
        <source>After apprenticeship, in the region: %1 (%2, %3).</source>
        <translation>Après l’apprentissage, dans la région&#x202f;: %1 (%2, %3).</translation>
    </message>
    <message>
        <source>Afterwards, in the region: %1 (%2, %3).</source>
        <translation>Ensuite, dans la région&#x202f;: %1 (%2, %3).</translation>
    </message>
    <message>
        <source>; </source>
        <translation>&#x202f;; </translation>
    </message>
    <message>
        <source>level %1</source>
        <translation>niveau %1</translation>
    </message>
</context>
<context>
    <name>TraitRow</name>
    <message>
        <source>On your own</source>
        <translation>En autonomie</translation>
    </message>
    <message>
        <source>most of the time</source>
        <translation>le plus souvent</translation>
    </message>
    <message>
        <source>In a team</source>
        <translation>En équipe</translation>
    </message>
    <message>
        <source>With people</source>
        <translation>Avec des gens</translation>
    </message>
    <message>
        <source>clients, patients, children</source>
        <translation>clients, patients, enfants</translation>
    </message>
    <message>
        <source>and in a team</source>
        <translation>et en équipe</translation>
    </message>
    <message>
        <source>Sitting</source>
        <translation>Position assise</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>Debout</translation>
    </message>
    <message>
        <source>Moving</source>
        <translation>En mouvement</translation>
    </message>
    <message>
        <source>Sitting, standing</source>
        <translation>Positions variées</translation>
    </message>
    <message>
        <source>indoors</source>
        <translation>à l’intérieur</translation>
    </message>
    <message>
        <source>outdoors</source>
        <translation>dehors</translation>
    </message>
    <message>
        <source>indoors and outdoors</source>
        <translation>dedans et dehors</translation>
    </message>
    <message>
        <source>Daytime</source>
        <translation>En journée</translation>
    </message>
    <message>
        <source>Early</source>
        <translation>Très tôt</translation>
    </message>
    <message>
        <source>before the sun</source>
        <translation>avant le soleil</translation>
    </message>
    <message>
        <source>Evenings</source>
        <translation>Le soir</translation>
    </message>
    <message>
        <source>mornings free</source>
        <translation>matins libres</translation>
    </message>
    <message>
        <source>Shifts</source>
        <translation>Horaires décalés</translation>
    </message>
    <message>
        <source>hours that change</source>
        <translation>qui tournent</translation>
    </message>
    <message>
        <source>Weekends</source>
        <translation>Le week-end</translation>
    </message>
    <message>
        <source>some of them</source>
        <translation>parfois</translation>
    </message>
    <message>
        <source>Nights</source>
        <translation>La nuit</translation>
    </message>
    <message>
        <source>By season</source>
        <translation>Selon la saison</translation>
    </message>
    <message>
        <source>with the weather</source>
        <translation>et la météo</translation>
    </message>
    <message>
        <source>most days</source>
        <translation>le plus souvent</translation>
    </message>
</context>
</TS>
