using EspaceFamille.Documents.Api;
using EspaceFamille.Identity.Api;

namespace EspaceFamille.Portal.Texts;

/// <summary>The French sentences about photographs of persons, and their addresses.</summary>
internal static class PhotoTexts
{
    public const string NoPhoto = "Choisissez une photo.";
    public const string TooMany = "Choisissez une seule photo.";
    public const string Unanswered =
        "La photo n’a pas pu être préparée, ou la réponse n’est pas arrivée. La photo affichée ici est celle qui est enregistrée : "
        + "si ce n’est pas la bonne, réessayez dans quelques minutes.";
    public const string NotRemoved =
        "Le retrait de la photo n’est pas confirmé : le service ne répond pas. Si la photo est encore affichée, réessayez dans quelques "
        + "minutes.";

    /// <summary>The address of the picture of a child; null where there is none.</summary>
    public static string? Address(ChildPicturesResponse? pictures, string childId) =>
        pictures?.Pictures.FirstOrDefault(picture => picture.ChildId == childId)?.PictureId is { } id
            ? $"/photos/{Uri.EscapeDataString(id)}"
            : null;

    /// <summary>The address of the picture of the own profile; null where there is none.</summary>
    public static string? Address(OwnPictureResponse? picture) =>
        picture?.PictureId is { } id ? $"/ma-photo/{Uri.EscapeDataString(id)}" : null;

    /// <summary>"Ajoutée par Nathalie TOULEMONDE" or "Retirée par ...", without the instant.</summary>
    public static string ChangedBy(ChildPictureResponse picture, HouseholdResponse household)
    {
        var adult = household.Adults.FirstOrDefault(one => one.AdultId == picture.ChangedByAdultId);
        var name = adult is null ? "un autre responsable" : $"{adult.FirstName} {adult.LastName}";
        return $"{(picture.PictureId is null ? "Retirée" : "Ajoutée")} par {name}";
    }

    /// <summary>What was just done, from the page's address; null for anything else.</summary>
    public static string? Done(string? done) => done switch
    {
        "ajoutee" => "La photo est enregistrée.",
        "retiree" => "La photo est retirée et effacée.",
        _ => null,
    };
}
