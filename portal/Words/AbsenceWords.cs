namespace EspaceFamille.Portal.Words;

/// <summary>The codes of an absence, as families read them.</summary>
internal static class AbsenceWords
{
    public static string Reason(string code) => code switch
    {
        "childIllness" => "Maladie de l’enfant",
        "siblingIllness" => "Maladie d’un frère ou d’une sœur",
        "dispensation" => "Dérogation",
        "familyDeath" => "Décès dans la famille",
        "teacherAbsence" => "Absence de l’enseignant",
        "forceMajeure" => "Cas de force majeure",
        _ => "Autre motif",
    };
}
