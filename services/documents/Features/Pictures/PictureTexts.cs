using EspaceFamille.Documents.Domain.Inspection;
using EspaceFamille.Documents.Domain.Pictures;
using EspaceFamille.Language;

namespace EspaceFamille.Documents.Features.Pictures;

/// <summary>What adults read when a picture is refused: the reason, and what to do.</summary>
internal static class PictureTexts
{
    public const string NotOffered = "Les photos ne sont pas proposées par votre commune.";
    public const string Unavailable =
        "La photo n’a pas pu être préparée pour le moment : elle n’a pas été enregistrée. Réessayez dans quelques minutes.";

    public static string Of(PictureFault fault) => fault switch
    {
        PictureFault.NoFile => "Choisissez une photo.",
        PictureFault.TooManyFiles => "Choisissez une seule photo.",
        PictureFault.EmptyFile => "Cette photo est vide (0 octet). Choisissez-la de nouveau, ou prenez-en une autre.",
        PictureFault.TooLarge =>
            $"Cette photo dépasse {FrenchSizes.Of(FileInspection.MaxFileBytes)}. Choisissez une taille plus petite dans les réglages de "
            + "l’appareil photo, ou envoyez une copie d’écran de la photo.",
        PictureFault.NotAPicture =>
            "Ce fichier n’est pas une photo au format JPEG, PNG, HEIC ou BMP. Choisissez une photo, ou faites une copie d’écran de ce "
            + "que vous voulez montrer.",
        PictureFault.Damaged =>
            "Cette photo est incomplète ou abîmée. Vérifiez qu’elle s’ouvre sur votre appareil, ou reprenez-la, puis réessayez.",
        PictureFault.ImageTooLarge => "Cette photo dépasse 100 millions de points. Réduisez ses dimensions, puis réessayez.",
        PictureFault.Infected => "Cette photo a été refusée par l’antivirus : elle n’a pas été enregistrée. Choisissez-en une autre.",
        PictureFault.Unreadable =>
            "Cette photo ne peut pas être lue. Reprenez-la, ou faites-en une copie d’écran, puis choisissez cette copie.",
    };

    public static string Quota(int perHour, DateTimeOffset retryAt) =>
        $"Vous avez envoyé {perHour} fichiers en une heure : c’est le maximum. "
        + $"Réessayez à partir de {FrenchTimes.Of(TimeOnly.FromTimeSpan(retryAt.TimeOfDay))}.";
}
