using EspaceFamille.Documents.Domain.Inspection;
using EspaceFamille.Language;

namespace EspaceFamille.Documents.Features.SupportingDocuments.UploadSupportingDocument;

/// <summary>What families read when a file or a field of the form is refused.</summary>
internal static class UploadTexts
{
    public const string NothingAccepted = "Aucun fichier n’a pu être accepté.";
    public const string NoFile = "Joignez au moins un fichier.";
    public const string ToCorrect = "Certaines informations sont à corriger.";

    public static string Of(RefusalCode code) => code switch
    {
        RefusalCode.TooManyFiles => $"Un justificatif compte au plus {UploadForm.MaxFiles} fichiers.",
        RefusalCode.EmptyFile => "Ce fichier est vide.",
        RefusalCode.TooLarge => $"Ce fichier dépasse {FrenchSizes.Of(FileRules.MaxFileBytes)}.",
        RefusalCode.BadName => "Le nom de ce fichier contient des caractères qui ne sont pas acceptés.",
        RefusalCode.ExtensionNotAllowed =>
            "Ce type de fichier n’est pas accepté. Types acceptés : pdf, png, jpg, jpeg, bmp, odt, docx, doc.",
        RefusalCode.TypeDisagrees => "Le contenu de ce fichier ne correspond pas à son extension.",
        RefusalCode.Damaged => "Ce fichier est incomplet ou abîmé.",
        RefusalCode.TrailingData => "Ce fichier contient autre chose après sa fin.",
        RefusalCode.TwoTypes => "Ce fichier peut se lire comme deux types différents.",
        RefusalCode.Encrypted => "Ce fichier est protégé par un mot de passe ou chiffré.",
        RefusalCode.ActiveContent => "Ce fichier contient du contenu actif (script ou action automatique).",
        RefusalCode.Macros => "Ce fichier contient des macros.",
        RefusalCode.EmbeddedFile => "Ce fichier en contient un autre.",
        RefusalCode.ExternalReference => "Ce fichier fait appel à un contenu extérieur.",
        RefusalCode.ImageTooLarge => "Cette image dépasse 40 millions de points.",
        RefusalCode.ArchiveBounds => "La structure interne de ce fichier dépasse les limites acceptées.",
        RefusalCode.UnsafeXml => "La structure interne de ce fichier n’est pas acceptée.",
        RefusalCode.TookTooLong => "La vérification de ce fichier a pris trop de temps.",
        RefusalCode.CheckFailed => "Ce fichier n’a pas pu être vérifié.",
        RefusalCode.Malware => "L’antivirus a trouvé un contenu dangereux dans ce fichier.",
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
