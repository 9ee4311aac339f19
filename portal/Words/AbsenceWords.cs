namespace EspaceFamille.Portal.Words;

/// <summary>The codes of an absence, as families read them.</summary>
internal static class AbsenceWords
{
    /// <summary>The codes that a family may choose from, in the order of the town's list.</summary>
    public static IReadOnlyList<string> Reasons { get; } = ["childIllness", "siblingIllness", "dispensation", "familyDeath", "teacherAbsence", "forceMajeure"];

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

    /// <summary>Why the town refused, so that a family knows what to send next time.</summary>
    public static string Refusal(string? code) => code?.ToUpperInvariant() switch
    {
        "UNREADABLE" => "Le justificatif n’était pas lisible.",
        "WRONGPERSON" => "Le justificatif ne concernait pas cet enfant.",
        "WRONGDATES" => "Le justificatif ne portait pas sur ces dates.",
        "NOTSUPPORTING" => "Le document joint n’était pas un justificatif recevable.",
        "INFECTED" => "Le justificatif a été refusé par l’antivirus.",
        "NODOCUMENT" => "Aucun justificatif n’a été reçu.",
        _ => "Le motif n’a pas été retenu par la ville.",
    };
}
