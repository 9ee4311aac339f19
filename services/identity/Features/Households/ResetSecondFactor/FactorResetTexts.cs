using System.Globalization;
using EspaceFamille.Identity.Api;

namespace EspaceFamille.Identity.Features.Households.ResetSecondFactor;

/// <summary>The French sentences about a lost second factor.</summary>
internal static class FactorResetTexts
{
    public const string NoPaper = "Indiquez la pièce d’identité que vous avez vue.";
    public const string BadDay = "Indiquez le jour où vous avez vu cette pièce\u00A0: aujourd’hui ou dans les sept jours passés.";
    public const string NoAccount = "Cette personne n’a pas de compte.";
    public const string NoFactor = "Ce compte n’a pas de code de sécurité, ou il ne peut pas être utilisé. Rien n’a été enregistré.";

    /// <summary>The reason as the journal keeps it, with the paper that was seen.</summary>
    public static string Journal(string reason, IdentityPaper paper, DateOnly seenOn) => string.Create(
        CultureInfo.InvariantCulture, $"{reason} ({Of(paper)}, présentation du {seenOn:dd/MM/yyyy})");

    private static string Of(IdentityPaper paper) => paper switch
    {
        IdentityPaper.IdentityCard => "carte d’identité",
        IdentityPaper.Passport => "passeport",
        IdentityPaper.ResidencePermit => "titre de séjour",
        IdentityPaper.DrivingLicence => "permis de conduire",
        IdentityPaper.Unknown => "pièce d’identité",
    };
}
