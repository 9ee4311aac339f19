using EspaceFamille.Documents.Domain.Inspection;
using EspaceFamille.Documents.Domain.SupportingDocuments;
using EspaceFamille.Language;

namespace EspaceFamille.Documents.Features.SupportingDocuments.UploadSupportingDocument;

/// <summary>What families read when a file or a field of the form is refused.</summary>
internal static class UploadTexts
{
    public const string NothingAccepted = "Aucun fichier n’a pu être accepté.";
    public const string NoFile = "Joignez au moins un fichier.";
    public const string IsLinked = "Votre compte est rattaché à un foyer : joignez vos justificatifs à ses demandes.";
    public const string ToCorrect = "Certaines informations sont à corriger.";

    public static string Of(RefusalCode code) => code switch
    {
        RefusalCode.TooManyFiles => $"Un justificatif compte au plus {UploadForm.MaxFiles} fichiers.",
        RefusalCode.EmptyFile =>
            "Ce fichier est vide (0 octet). Ouvrez-le pour vérifier son contenu, enregistrez-le, puis déposez-le à nouveau.",
        RefusalCode.TooLarge =>
            $"Ce fichier dépasse {FrenchSizes.Of(FileInspection.MaxFileBytes)}. Pour une photo, choisissez une taille plus petite ; "
            + "pour un document, séparez ses pages en plusieurs fichiers.",
        RefusalCode.ExtensionNotAllowed =>
            $"Ce type de fichier n’est pas accepté. Types acceptés : {FileKinds.AcceptedNames}. "
            + "Vous pouvez enregistrer ou imprimer ce document en PDF.",
        RefusalCode.TypeDisagrees =>
            "Le contenu de ce fichier ne correspond pas à son extension. Ouvrez-le, enregistrez-le au format PDF ou JPEG, "
            + "puis déposez ce nouveau fichier.",
        RefusalCode.Heic =>
            "Cette photo est au format HEIC, qui n’est pas accepté. Sur un iPhone : Réglages, Appareil photo, Formats, "
            + "« Le plus compatible », puis reprenez la photo ; ou déposez une capture d’écran de la photo.",
        RefusalCode.Tiff =>
            "Cette image est au format TIFF, qui n’est pas accepté. Enregistrez-la au format PDF ou JPEG, puis déposez ce nouveau fichier.",
        RefusalCode.WebP =>
            "Cette image est au format WebP, qui n’est pas accepté. Enregistrez-la au format JPEG ou PNG, ou faites-en une capture "
            + "d’écran, puis déposez ce nouveau fichier.",
        RefusalCode.Damaged =>
            "Ce fichier est incomplet ou abîmé. Vérifiez qu’il s’ouvre sur votre appareil, enregistrez-le ou reprenez la photo, "
            + "puis déposez-le à nouveau.",
        RefusalCode.Encrypted =>
            "Ce fichier ne s’ouvre qu’avec un mot de passe. Ouvrez-le avec ce mot de passe, enregistrez-le sans protection ou "
            + "imprimez-le en PDF, puis déposez ce nouveau fichier.",
        RefusalCode.ImageTooLarge => "Cette image dépasse 100 millions de points. Réduisez ses dimensions, puis déposez-la à nouveau.",
        RefusalCode.ArchiveBounds =>
            "Ce document contient trop d’éléments pour être affiché. Imprimez-le en PDF, puis déposez ce nouveau fichier.",
    };

    public static string Of(QuotaRefusal refusal, UploadQuota quota, DateTimeOffset? retryAt) => refusal switch
    {
        QuotaRefusal.PerHour =>
            $"Vous avez déposé {quota.PerHour} justificatifs en une heure : c’est le maximum. "
            + $"Réessayez à partir de {FrenchTimes.Of(TimeOnly.FromTimeSpan(retryAt!.Value.TimeOfDay))}.",
        QuotaRefusal.UnsentDocuments =>
            $"Vous avez déjà déposé {quota.UnsentDocuments} justificatifs qui n’accompagnent aucune demande : c’est le maximum. "
            + "Retirez ceux qui ne servent plus, ou envoyez les demandes commencées, puis réessayez.",
        QuotaRefusal.UnsentBytes =>
            $"Vos justificatifs qui n’accompagnent aucune demande dépasseraient {FrenchSizes.Of(quota.UnsentBytes)}. "
            + "Retirez ceux qui ne servent plus, ou envoyez les demandes commencées, puis réessayez.",
    };

    public static string Of(DetailsFaultKind fault) => fault switch
    {
        DetailsFaultKind.UnknownQualification => "Choisissez la nature du justificatif dans la liste.",
        DetailsFaultKind.NotALine => $"Ce texte est limité à {DetailsRules.MaxTextCharacters} caractères qui s’affichent, sur une ligne.",
        DetailsFaultKind.NotADay => "Indiquez une date comme 2027-01-31.",
        DetailsFaultKind.InTheFuture => "La date d’émission ne peut pas être dans l’avenir.",
        DetailsFaultKind.BeforeIssue => "La date de validité ne peut pas précéder la date d’émission.",
    };
}
