namespace EspaceFamille.Language;

/// <summary>The zones in which French towns are, as a reader calls their time.</summary>
public static class FrenchZones
{
    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["America/Guadeloupe"] = "heure de la Guadeloupe",
        ["America/Martinique"] = "heure de la Martinique",
        ["America/Cayenne"] = "heure de la Guyane",
        ["America/Marigot"] = "heure de Saint-Martin",
        ["America/St_Barthelemy"] = "heure de Saint-Barthélemy",
        ["America/Miquelon"] = "heure de Saint-Pierre-et-Miquelon",
        ["Indian/Reunion"] = "heure de La Réunion",
        ["Indian/Mayotte"] = "heure de Mayotte",
        ["Pacific/Noumea"] = "heure de la Nouvelle-Calédonie",
        ["Pacific/Tahiti"] = "heure de Tahiti",
        ["Pacific/Marquesas"] = "heure des Marquises",
        ["Pacific/Gambier"] = "heure des Gambier",
        ["Pacific/Wallis"] = "heure de Wallis-et-Futuna",
    };

    /// <summary>"heure de La Réunion"; "heure de Nauru" from the zone's id where the list has no name; null on Paris time.</summary>
    public static string? NameUnlessParis(TimeZoneInfo zone) => zone.Id == Paris.Id || zone.HasSameRules(Paris)
        ? null
        : Names.GetValueOrDefault(zone.Id, $"heure de {zone.Id[(zone.Id.LastIndexOf('/') + 1)..].Replace('_', ' ')}");
}
