<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>AttractScreen</name>
    <message numerus="yes">
        <source>%Ln occupation(s).</source>
        <translation>
            <numerusform>%Ln occupation.</numerusform>
            <numerusform>%Ln occupations.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BottomBar</name>
    <message numerus="yes">
        <source>%n occupation(s) kept</source>
        <translation>
            <numerusform>%n occupation kept</numerusform>
            <numerusform>%n occupations kept</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilterPill</name>
    <message numerus="yes">
        <source>%n filter(s)</source>
        <translation>
            <numerusform>%n filter</numerusform>
            <numerusform>%n filters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Filter, %n chosen</source>
        <translation>
            <numerusform>Filter, %n chosen</numerusform>
            <numerusform>Filter, %n chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilterScreen</name>
    <message numerus="yes">
        <source>%Ln occupation(s)</source>
        <translation>
            <numerusform>%Ln occupation</numerusform>
            <numerusform>%Ln occupations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>See %Ln occupation(s)</source>
        <translation>
            <numerusform>See %Ln occupation</numerusform>
            <numerusform>See %Ln occupations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GoodbyeScreen</name>
    <message numerus="yes">
        <source>Your choices leave in %n second(s).</source>
        <translation>
            <numerusform>Your choices leave in %n second.</numerusform>
            <numerusform>Your choices leave in %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HomeScreen</name>
    <message numerus="yes">
        <source>%n sector(s)</source>
        <translation>
            <numerusform>%n sector</numerusform>
            <numerusform>%n sectors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln occupation(s)</source>
        <translation>
            <numerusform>%Ln occupation</numerusform>
            <numerusform>%Ln occupations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IdlePanel</name>
    <message numerus="yes">
        <source>seconds</source>
        <translation>
            <numerusform>second</numerusform>
            <numerusform>seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Without an answer, your choices are erased in %n second(s).</source>
        <translation>
            <numerusform>Without an answer, your choices are erased in %n second.</numerusform>
            <numerusform>Without an answer, your choices are erased in %n seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s) left.</source>
        <translation>
            <numerusform>%n second left.</numerusform>
            <numerusform>%n seconds left.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LineScreen</name>
    <message numerus="yes">
        <source>%n stop(s). It is yours to go on.</source>
        <translation>
            <numerusform>%n stop. It is yours to go on.</numerusform>
            <numerusform>%n stops. It is yours to go on.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NearWords</name>
    <message numerus="yes">
        <source>%Ln hiring project(s) in %1 for “%2”</source>
        <translation>
            <numerusform>%Ln planned hire in %1 for “%2”</numerusform>
            <numerusform>%Ln planned hires in %1 for “%2”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hiring project(s) in %1</source>
        <translation>
            <numerusform>%Ln planned hire in %1</numerusform>
            <numerusform>%Ln planned hires in %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln project(s) or more</source>
        <translation>
            <numerusform>%Ln planned hire or more</numerusform>
            <numerusform>%Ln planned hires or more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln project(s) in %1 for “%2”</source>
        <translation>
            <numerusform>%Ln hire planned in %1 for “%2”</numerusform>
            <numerusform>%Ln hires planned in %1 for “%2”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln seat(s)</source>
        <translation>
            <numerusform>%Ln seat</numerusform>
            <numerusform>%Ln seats</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RouteStrips</name>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n year(s)</source>
        <translation>
            <numerusform>about %n year</numerusform>
            <numerusform>about %n years</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchScreen</name>
    <message numerus="yes">
        <source>The first %Ln occupation(s)</source>
        <translation>
            <numerusform>The first occupation</numerusform>
            <numerusform>The first %Ln occupations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln occupation(s)</source>
        <translation>
            <numerusform>%Ln occupation</numerusform>
            <numerusform>%Ln occupations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SectorScreen</name>
    <message numerus="yes">
        <source>%n other occupation(s)</source>
        <translation>
            <numerusform>%n other occupation</numerusform>
            <numerusform>%n other occupations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other(s)</source>
        <translation>
            <numerusform>%n other</numerusform>
            <numerusform>%n others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more occupation(s)</source>
        <translation>
            <numerusform>%n more
occupation</numerusform>
            <numerusform>%n more
occupations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SectorsScreen</name>
    <message numerus="yes">
        <source>%n sector(s), one per stop</source>
        <translation>
            <numerusform>%n sector, one per stop</numerusform>
            <numerusform>%n sectors, one per stop</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more sector(s)</source>
        <translation>
            <numerusform>%n more
sector</numerusform>
            <numerusform>%n more
sectors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln occupation(s)</source>
        <translation>
            <numerusform>%Ln occupation</numerusform>
            <numerusform>%Ln occupations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StaffGateScreen</name>
    <message numerus="yes">
        <source>Try again in %n minute(s).</source>
        <translation>
            <numerusform>Try again in %n minute.</numerusform>
            <numerusform>Try again in %n minutes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Try again in %n second(s).</source>
        <translation>
            <numerusform>Try again in %n second.</numerusform>
            <numerusform>Try again in %n seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Type the %n digits of the code.</source>
        <translation>
            <numerusform>Type the digit of the code.</numerusform>
            <numerusform>Type the %n digits of the code.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s) left</source>
        <translation>
            <numerusform>%n attempt left</numerusform>
            <numerusform>%n attempts left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n digit(s) of %1</source>
        <translation>
            <numerusform>%n digit of %1</numerusform>
            <numerusform>%n digits of %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StaffHomeScreen</name>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StaffPlaceScreen</name>
    <message numerus="yes">
        <source>%n school(s)</source>
        <translation>
            <numerusform>%n school</numerusform>
            <numerusform>%n schools</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StaffSyncScreen</name>
    <message numerus="yes">
        <source>%n second(s) left</source>
        <translation>
            <numerusform>%n second left</numerusform>
            <numerusform>%n seconds left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) left</source>
        <translation>
            <numerusform>%n minute left</numerusform>
            <numerusform>%n minutes left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TileGrid</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TownScreen</name>
    <message numerus="yes">
        <source>%n school(s)</source>
        <translation>
            <numerusform>%n school</numerusform>
            <numerusform>%n schools</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrainingWords</name>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
</context>
</TS>
