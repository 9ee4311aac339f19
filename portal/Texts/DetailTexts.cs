using EspaceFamille.Identity.Api;

namespace EspaceFamille.Portal.Texts;

/// <summary>What people state about themselves, in French.</summary>
internal static class DetailTexts
{
    public const string None = "Non renseigné";

    /// <summary>The titles, as they are printed.</summary>
    public static IReadOnlyList<string> Titles { get; } = ["Madame", "Monsieur"];

    /// <summary>The means that can be preferred, in the order of the form.</summary>
    public static IReadOnlyList<ContactMeans> Offered { get; } = [ContactMeans.Email, ContactMeans.Telephone, ContactMeans.Letter];

    public static string Means(ContactMeans means) => means switch
    {
        ContactMeans.Email => "Courriel",
        ContactMeans.Telephone => "Téléphone",
        ContactMeans.Letter => "Courrier postal",
        ContactMeans.Unknown => "Autre moyen",
    };

    /// <summary>What agents do first with an adult who prefers it.</summary>
    public static string First(ContactMeans means) => means switch
    {
        ContactMeans.Email => "Préfère un courriel",
        ContactMeans.Telephone => "Préfère un appel",
        ContactMeans.Letter => "Préfère un courrier postal",
        ContactMeans.Unknown => "Préfère un autre moyen",
    };
}
